use crate::error::Planned;

/// What goes wrong with an operation for once.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// It does not run, and answers this.
    Answer(Planned),
    /// Somebody else changes its contact just before it runs.
    Conflict,
}

/// A failure of the next calls of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The operation's name.
    pub operation: &'static str,
    /// What goes wrong.
    pub failure: Failure,
    /// How many calls it is for.
    pub times: u32,
}

/// The failures that a test has planned, oldest first; those of one operation come one after the other.
#[derive(Debug, Clone, Default)]
pub struct Failures(Vec<Plan>);

impl Failures {
    /// Plans a failure behind the others.
    pub fn add(&mut self, plan: Plan) {
        self.0.push(plan);
    }

    /// What is left of the plans.
    pub fn iter(&self) -> impl Iterator<Item = &Plan> {
        self.0.iter()
    }

    /// Uses up the answer that comes next for an operation.
    pub fn take_answer(&mut self, operation: &str) -> Option<Planned> {
        let answer = match &self.next(operation)?.failure {
            Failure::Answer(answer) => answer.clone(),
            Failure::Conflict => return None,
        };
        self.use_up(operation);
        Some(answer)
    }

    /// Uses up a conflict, if that comes next for an operation.
    pub fn take_conflict(&mut self, operation: &str) -> bool {
        let next = self.next(operation);
        let is_conflict = next.is_some_and(|plan| plan.failure == Failure::Conflict);
        if is_conflict {
            self.use_up(operation);
        }
        is_conflict
    }

    /// Forgets all plans.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn next(&self, operation: &str) -> Option<&Plan> {
        self.0.iter().find(|plan| plan.operation == operation)
    }

    fn use_up(&mut self, operation: &str) {
        let place = self.0.iter().position(|plan| plan.operation == operation);
        if let Some(place) = place
            && let Some(plan) = self.0.get_mut(place)
        {
            plan.times = plan.times.saturating_sub(1);
            if plan.times == 0 {
                self.0.remove(place);
            }
        }
    }
}

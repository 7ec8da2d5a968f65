use uuid::Uuid;

use crate::error::Code;
use crate::model::{Timestamp, named_enum};

/// Jobs beyond this number make the oldest be forgotten, as with events.
const MOST_JOBS: usize = 1_000;

/// What became of a request for many contacts (semantics §8.3).
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// GUID of the job.
    pub id: Uuid,
    /// What was to be done.
    pub job_type: JobType,
    /// When it was done: a job starts and finishes within one operation.
    pub date: Timestamp,
    /// How many contacts the request selected.
    pub total_items: usize,
    /// Why some of them were left as they were.
    pub errors: Vec<JobError>,
}

/// A reason for which contacts were left as they were.
#[derive(Debug, Clone, PartialEq)]
pub struct JobError {
    /// How many contacts.
    pub count: usize,
    /// The reason.
    pub code: Code,
    /// The reason for people.
    pub message: String,
}

named_enum! {
    /// What a job does with contacts.
    JobType {
        Delete = "DELETE", Update = "UPDATE", AddLabels = "ADD_LABELS",
        RemoveLabels = "REMOVE_LABELS", AddRemoveLabels = "ADD_REMOVE_LABELS",
    }
}

/// The jobs of a site, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Jobs(Vec<Job>);

impl Job {
    /// Counts a contact that was left as it was.
    pub fn fail(&mut self, code: Code, message: String) {
        match self.errors.iter_mut().find(|error| error.code == code) {
            Some(error) => error.count += 1,
            None => self.errors.push(JobError {
                count: 1,
                code,
                message,
            }),
        }
    }

    /// How many contacts were left as they were.
    pub fn failed_total(&self) -> usize {
        self.errors.iter().map(|error| error.count).sum()
    }
}

impl Jobs {
    /// Adds a job.
    pub fn push(&mut self, job: Job) {
        if self.0.len() == MOST_JOBS {
            self.0.remove(0);
        }
        self.0.push(job);
    }

    /// The jobs, oldest first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Job> {
        self.0.iter()
    }

    /// Forgets all jobs but the oldest ones.
    pub fn truncate(&mut self, jobs: usize) {
        self.0.truncate(jobs);
    }

    /// Forgets all jobs.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_jobs_are_forgotten() {
        let mut jobs = Jobs::default();
        for total_items in 0..1_002 {
            jobs.push(Job {
                id: Uuid::nil(),
                job_type: JobType::Delete,
                date: Timestamp::default(),
                total_items,
                errors: Vec::new(),
            });
        }
        let mut kept = jobs.iter().map(|job| job.total_items);
        assert_eq!((kept.next(), kept.last()), (Some(2), Some(1_001)));
        assert_eq!(jobs.iter().count(), MOST_JOBS);
    }
}

use serde_json::Value;

use crate::model::{Named, object};
use crate::site::{Job, JobError};

/// A bulk job as the REST API shows it; the SDK has no function that does.
pub(crate) fn show_job(job: &Job) -> Value {
    let failed_total = job.failed_total();
    let date = job.date.to_string();
    let success_total = job.total_items.saturating_sub(failed_total);
    object(vec![
        ("id", job.id.to_string().into()),
        ("type", job.job_type.as_str().into()),
        ("status", "COMPLETED".into()),
        ("startedDate", date.as_str().into()),
        ("finishedDate", date.into()),
        ("totalItems", job.total_items.into()),
        ("successTotal", success_total.into()),
        ("failedTotal", failed_total.into()),
        ("errors", job.errors.iter().map(show_error).collect()),
    ])
}

fn show_error(error: &JobError) -> Value {
    object(vec![
        ("count", error.count.into()),
        ("code", error.code.as_str().into()),
        ("message", error.message.as_str().into()),
    ])
}

use serde_json::{Value, json};

use crate::model::Named;
use crate::site::{Job, JobError};

/// A bulk job as the REST API shows it; the SDK has no function that does.
pub(crate) fn show_job(job: &Job) -> Value {
    let failed_total = job.failed_total();
    let date = job.date.to_string();
    json!({
        "id": job.id,
        "type": job.job_type.as_str(),
        "status": "COMPLETED",
        "startedDate": date,
        "finishedDate": date,
        "totalItems": job.total_items,
        "successTotal": job.total_items.saturating_sub(failed_total),
        "failedTotal": failed_total,
        "errors": job.errors.iter().map(show_error).collect::<Value>(),
    })
}

fn show_error(error: &JobError) -> Value {
    json!({
        "count": error.count,
        "code": error.code.as_str(),
        "message": error.message,
    })
}

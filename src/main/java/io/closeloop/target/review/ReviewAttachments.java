package io.closeloop.target.review;

import io.closeloop.base.StaffMail.Attachment;
import io.closeloop.base.StaffMail.Attachments;
import io.closeloop.base.StaffMail.Kind;
import io.closeloop.process.LoginGroups;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The report that goes along with the mail about a review: what its recipient may see when it is sent. */
@Component
class ReviewAttachments implements Attachments {

    private final LoginGroups logins;
    private final ReviewRecords records;
    private final ReviewPdf pdf;

    ReviewAttachments(LoginGroups logins, ReviewRecords records, ReviewPdf pdf) {
        this.logins = logins;
        this.records = records;
        this.pdf = pdf;
    }

    @Override
    public Optional<Attachment> of(Kind kind, String key, String userId) {
        if (kind != Kind.SALES_REVIEW) {
            return Optional.empty();
        }
        String period = ReviewNews.periodOf(key);
        return logins.actor(userId)
                .map(actor -> new Attachment(
                        "sales-review-" + period + ".pdf",
                        MediaType.APPLICATION_PDF_VALUE,
                        pdf.of(records.view(period, actor))));
    }
}

package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestMails;
import io.closeloop.process.Notification;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Managers and executives get the report by mail, each as much of it as they may see. */
@CloseloopTest
class ReviewMailTest {

    private static final String PERIOD = "2052-03";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void reportIsSentInItsOwnProcessAndShowsWhatItsReaderMaySee() throws Exception {
        // given
        ReviewRun run = ReviewRun.begun(context);
        run.target("COMPANY", "", "WON_DEALS", null, PERIOD, "1");
        run.target("TEAM", run.north, "WON_DEALS", null, PERIOD, "1");
        run.leads(LocalDate.of(2052, 3, 5), run.ada, run.north, 1, 1);

        // when
        run.review(PERIOD, "2052-04-01");

        // then the review does not wait
        assertThat(run.isClosed(PERIOD)).isTrue();
        assertThat(states(run.executive)).isEqualTo("PENDING");

        // when
        sendTo(run.executive);
        sendTo(run.managerOfSouth);

        // then
        assertThat(attached(run.executive)).contains("Sales review: March 2052", "Company", "Team " + run.north);
        assertThat(attached(run.managerOfSouth))
                .contains("Team " + run.south)
                .doesNotContain("Company", "Team " + run.north, run.ada);
        assertThat(states(run.executive)).isEqualTo("SENT");
        assertThat(jdbc.sql("select count(*) from crm.notifications where event_key = ?")
                        .param("RV-" + PERIOD + " " + run.ada)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String states(String user) {
        return jdbc.sql("select state from crm.notifications where event = 'SALES_REVIEW' and event_key = ?")
                .param("RV-" + PERIOD + " " + user)
                .query(String.class)
                .single();
    }

    private void sendTo(String user) {
        long id = jdbc.sql("select id from crm.notifications where event = 'SALES_REVIEW' and event_key = ?")
                .param("RV-" + PERIOD + " " + user)
                .query(Long.class)
                .single();
        for (Job job : management
                .createJobQuery()
                .processDefinitionKey(Notification.KEY)
                .executable()
                .list()) {
            if (instancesOf(id).contains(job.getProcessInstanceId())) {
                management.executeJob(job.getId());
            }
        }
    }

    private List<String> instancesOf(long notification) {
        return jdbc.sql("select proc_inst_id_ from act_hi_varinst where name_ = 'notificationId' and long_ = ?")
                .param(notification)
                .query(String.class)
                .list();
    }

    private static String attached(String user) throws Exception {
        TestMails.Received mail = TestMails.only(user + "@example.com");
        assertThat(mail.subject()).isEqualTo("Sales review: March 2052");
        assertThat(mail.text()).contains("The report is attached.");
        MimeMultipart parts = (MimeMultipart) mail.message().getContent();
        BodyPart file = parts.getBodyPart(parts.getCount() - 1);
        assertThat(file.getFileName()).isEqualTo("sales-review-2052-03.pdf");
        try (var document = Loader.loadPDF(file.getInputStream().readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}

package io.closeloop;

import io.closeloop.security.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application: a PostgreSQL and a Spring context that all these tests of a run share, no demo data,
 * jobs and plans run only when the test runs them, and time stands still or moves as {@link TestClock} says. What a test writes
 * stays in the database, so each makes its own data and looks only at that. What goes out arrives at {@link TestReceivers}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "closeloop.demo=false",
            "closeloop.care.cron=-",
            "closeloop.care.evaluation-cron=-",
            "closeloop.service.survey-cron=-",
            "closeloop.service.public-url=http://127.0.0.1:8080",
            "closeloop.order.catch-up-cron=-",
            "closeloop.incentive.cron=-",
            "closeloop.rules.cases-per-round=10",
            "closeloop.incentive.correction-cron=-",
            "closeloop.insight.risk-cron=-",
            "closeloop.insight.scheduled=false",
            "closeloop.review.cron=-",
            "closeloop.security.filters-cron=-",
            "camunda.bpm.job-execution.enabled=false",
            "CLOSELOOP_ADMIN_PASSWORD=" + CloseloopTest.ADMIN_PASSWORD
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestDatabase.class, TestReceivers.class})
@Import({TestClock.class, TakenFlows.class, TestMail.class, QuickPasswords.class})
@ExtendWith(TestClock.Reset.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface CloseloopTest {

    /** The password of the user {@code admin}, the only user there is. */
    String ADMIN_PASSWORD = "correct-horse-battery";
}

package io.closeloop;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.closeloop.process.NotificationEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Whoever wants to know of one event: a program, told by a webhook, and a person, told by mail. Both are really sent to. */
public final class TestAudience implements AutoCloseable {

    private final NotificationEvent event;
    private final String path = "/" + UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@audience.example";
    private final TestSubscription program;
    private final TestSubscription person;

    public TestAudience(ApplicationContext context, NotificationEvent event) {
        this.event = event;
        TestReceivers.web().stubFor(post(path).willReturn(ok()));
        this.program = TestSubscription.webhook(context, event, path);
        this.person = TestSubscription.mail(context, event, "ADDRESS", address);
    }

    /** What is under way to the program, as JSON. */
    public List<String> contents() {
        return program.contents();
    }

    /** Sends everything and looks at what arrived last. */
    public void hears(String inTheProgram, String inTheMail) {
        int messages = contents().size();
        program.send();
        person.send();
        List<LoggedRequest> calls = TestReceivers.web().findAll(postRequestedFor(urlEqualTo(path)));
        assertThat(calls).hasSize(messages);
        LoggedRequest call = calls.get(messages - 1);
        assertThat(call.getHeader("X-Closeloop-Event")).isEqualTo(event.name());
        assertThat(call.getBodyAsString()).contains("\"event\":\"" + event.name() + "\"", inTheProgram);
        List<TestMails.Received> mails = TestMails.to(address);
        assertThat(mails).hasSize(messages);
        assertThat(mails.get(messages - 1).text()).contains(inTheMail);
        assertThat(program.outcomes()).allMatch(outcome -> outcome.equals("SENT HTTP 200"));
        assertThat(person.outcomes()).allMatch(outcome -> outcome.equals("SENT Taken by the mail server"));
    }

    @Override
    public void close() {
        program.remove();
        person.remove();
    }
}

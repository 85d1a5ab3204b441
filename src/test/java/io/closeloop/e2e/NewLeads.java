package io.closeloop.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Enters leads over HTTP, all with the same facts but the company, and sees what is decided about them. */
class NewLeads implements AutoCloseable {

    private static final Duration TO_DECIDE = Duration.ofSeconds(60);
    private static final Set<String> UNDECIDED = Set.of("NEW", "SCORED");

    /** A lead of 49 points: a good score, but the need is not proven. */
    private static final String LEAD = """
            {"company": "%s", "contactName": "Ann Li", "email": "%s@leads.example", "source": "WEBSITE", "region": "North",
             "companySize": "LARGE", "industry": "Manufacturing", "position": "CEO", "budget": 60000,
             "urgency": "WITHIN_QUARTER", "authority": "RECOMMENDER"}
            """;

    private final String address;
    private final BrowserContext context;
    private final APIRequestContext http;

    NewLeads(Browser browser, String address) {
        String login = Base64.getEncoder().encodeToString("marketing:closeloop".getBytes(StandardCharsets.UTF_8));
        this.address = address + "/api/leads";
        this.context = browser.newContext(
                new Browser.NewContextOptions().setExtraHTTPHeaders(Map.of("Authorization", "Basic " + login)));
        this.http = context.request();
    }

    /** Enters the lead of a company and waits for its qualification. */
    String statusOf(String company) {
        APIResponse answer = http.post(
                address,
                RequestOptions.create()
                        .setHeader("Content-Type", "application/json")
                        .setData(LEAD.formatted(company, company.replace(" ", "."))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String lead = address + "/" + JsonPath.read(answer.text(), "$.number");
        return await().atMost(TO_DECIDE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> JsonPath.read(http.get(lead).text(), "$.status"), status -> !UNDECIDED.contains(status));
    }

    @Override
    public void close() {
        context.close();
    }
}

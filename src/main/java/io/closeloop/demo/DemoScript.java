package io.closeloop.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.closeloop.product.NewProduct;
import io.closeloop.team.NewSeller;
import io.closeloop.team.Team;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * What the demo organisation is and did, as told in {@code demo/script.yaml}.
 *
 * @param tasks the forms that its people send, by names that the leads' steps use
 */
record DemoScript(
        List<Team> teams,
        List<NewSeller> sellers,
        List<NewProduct> products,
        Map<String, TaskForm> tasks,
        List<DemoLead> leads,
        List<DemoMonth> months) {

    /** Whoever sells to the lead, in place of a user's id. */
    static final String OWNER = "owner";

    private static final int MINUTES_A_DAY = 24 * 60;

    /**
     * A form as it is sent; texts may have placeholders, see {@link DemoText}.
     *
     * @param task  id of the user task; null where the form starts a process
     * @param start key of that process
     * @param by    user id, or {@value DemoScript#OWNER}
     */
    record TaskForm(String task, String start, String by, Map<String, Object> form) {}

    /**
     * A lead and what became of it.
     *
     * @param by    who entered it
     * @param owner who sells to it; null where it does not get that far
     * @param words what placeholders stand for beside the lead's own fields
     */
    record DemoLead(
            double daysAgo,
            String by,
            String owner,
            Map<String, Object> lead,
            Map<String, Object> words,
            List<Step> steps) {

        DemoLead {
            words = words == null ? Map.of() : words;
            steps = steps == null ? List.of() : steps;
        }

        Duration age() {
            return days(daysAgo);
        }
    }

    /**
     * Something done about a lead.
     *
     * @param task one of the script's tasks
     * @param form what differs from the task's form
     */
    record Step(double daysAgo, String task, Map<String, Object> form) {

        Step {
            form = form == null ? Map.of() : form;
        }

        Duration age() {
            return days(daysAgo);
        }
    }

    /**
     * A month that is over.
     *
     * @param monthsAgo 1 for the month before this one
     * @param targets   forms of the process that sets them
     * @param steps     what was done in the month that followed
     */
    record DemoMonth(int monthsAgo, List<Map<String, Object>> targets, List<MonthStep> steps) {

        DemoMonth {
            steps = steps == null ? List.of() : steps;
        }
    }

    /**
     * Something done about a month's review.
     *
     * @param day of the month that followed
     */
    record MonthStep(int day, String task, Map<String, Object> form) {}

    static DemoScript read() {
        try (InputStream yaml = new ClassPathResource("demo/script.yaml").getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo organisation's script cannot be read", e);
        }
    }

    private static Duration days(double days) {
        return Duration.ofMinutes(Math.round(days * MINUTES_A_DAY));
    }
}

package io.closeloop.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** A valid form for every task between the first contact and the signatures, always advancing the deal. */
final class StageForms {

    /** The tasks of a deal that needs no approval of its discount, in their order. */
    static final List<String> TASKS = List.of(
            "UserTask_ContactCustomer",
            "UserTask_AnalyseNeeds",
            "UserTask_DraftSolution",
            "UserTask_PresentSolution",
            "UserTask_PrepareQuote",
            "UserTask_NegotiateTerms",
            "UserTask_DraftContract",
            "UserTask_ReviewContract",
            "UserTask_ConfirmContract",
            "UserTask_GetSignatures");

    private static final byte[] CONTRACT =
            ("%PDF-1.7 " + "Terms and conditions. ".repeat(1_000)).getBytes(StandardCharsets.US_ASCII);
    private static final String TEXT = "What the customer said, in a sentence of ordinary length, as a rep notes it.";

    private StageForms() {}

    static VariableMap of(String taskKey) {
        return switch (taskKey) {
            case "UserTask_ContactCustomer" -> contact();
            case "UserTask_AnalyseNeeds" -> needs();
            case "UserTask_DraftSolution" -> solution();
            case "UserTask_PresentSolution" ->
                solution().putValue("outcome", "ADVANCED").putValue("customerReaction", TEXT);
            case "UserTask_PrepareQuote" -> quote();
            case "UserTask_NegotiateTerms" -> terms();
            case "UserTask_DraftContract" -> contract();
            case "UserTask_ReviewContract" -> Variables.putValue("decision", "APPROVED");
            case "UserTask_ConfirmContract" -> Variables.putValue("decision", "CONFIRMED");
            case "UserTask_GetSignatures" -> signatures();
            default -> throw new IllegalArgumentException("No form for " + taskKey);
        };
    }

    private static VariableMap contact() {
        return advance()
                .putValue("contactChannel", "PHONE")
                .putValue("contactedOn", today())
                .putValue("firstFeedback", TEXT)
                .putValue("needConfirmed", true)
                .putValue("nextStep", TEXT);
    }

    private static VariableMap needs() {
        VariableMap form = advance()
                .putValue("interviewMode", "ONLINE")
                .putValue("expectedAmount", 150_000)
                .putValue("expectedCloseDate", later());
        List.of("What", "Why", "When", "Where", "Who", "How").forEach(word -> form.putValue("need" + word, TEXT));
        return form.putValue("pains", TEXT)
                .putValue("productPreference", TEXT)
                .putValue("decisionProcess", TEXT)
                .putValue("competitors", "none");
    }

    private static VariableMap solution() {
        return Variables.putValue("solutionSummary", TEXT)
                .putValue("differentiators", "Cost -15 %, delivery 7 days sooner")
                .putValue("deliveryDays", 30);
    }

    private static VariableMap quote() {
        return advance()
                .putValue("quoteLines", SpinValues.jsonValue("""
                        [{"product": "Press", "quantity": 2, "unitPrice": 60000},
                         {"product": "Training", "quantity": 1, "unitPrice": 30000}]""").create())
                .putValue("discountPercent", 2)
                .putValue("paymentTerms", "30 days net")
                .putValue("validUntil", later());
    }

    private static VariableMap terms() {
        return advance()
                .putValue("objections", SpinValues.jsonValue("""
                        [{"objection": "Too dear", "answer": "Pays back in a year", "alternative": "Leasing"}]""").create())
                .putValue("agreedPrice", 147_000)
                .putValue("agreedTerms", TEXT)
                .putValue("agreedDeliveryDate", later())
                .putValue("risk", "LOW");
    }

    private static VariableMap contract() {
        return advance()
                .putValue("contractTitle", "Supply of two presses")
                .putValue(
                        "contractFile",
                        Variables.fileValue("contract.pdf")
                                .file(CONTRACT)
                                .mimeType("application/pdf")
                                .create())
                .putValue("contractNotes", TEXT);
    }

    private static VariableMap signatures() {
        return advance()
                .putValue("signedOn", today())
                .putValue("signedByCustomer", "The buyer")
                .putValue("signedByUs", "The seller");
    }

    private static VariableMap advance() {
        return Variables.putValue("outcome", "ADVANCED");
    }

    private static String today() {
        return LocalDate.now().toString();
    }

    private static String later() {
        return LocalDate.now().plusDays(30).toString();
    }
}

package io.closeloop.quote;

import io.closeloop.process.DealForms;
import io.closeloop.process.DealForms.Shown;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import io.closeloop.process.TaskJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts beside a quote's tasks what their forms show: products to choose from, the last quote's lines and sums. */
@Component
class PrepareQuoteTask implements TaskListener {

    /** The offer is stored with every task; a product that is not in it is typed. */
    private static final int MOST_PRODUCTS = 100;

    private final Quotes quotes;
    private final JdbcClient jdbc;
    private final TaskJson json;

    PrepareQuoteTask(Quotes quotes, JdbcClient jdbc, TaskJson json) {
        this.quotes = quotes;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        Quote last = quotes.last(LeadToClose.Variables.OPPORTUNITY_ID.get(task)).orElse(null);
        if (task.getTaskDefinitionKey().equals(StageWork.Tasks.PREPARE_QUOTE)) {
            json.set(task, Shown.PRODUCTS, products());
            if (last != null) {
                prefill(task.getExecution().getProcessInstance(), last);
            }
        } else if (last != null) {
            json.set(task, Shown.QUOTE, sums(last));
            json.set(task, DealForms.Quote.LINES, lines(last));
        }
    }

    /** Into the process, not the task; see the record step that takes them out again. */
    private void prefill(DelegateExecution process, Quote last) {
        process.setVariable(DealForms.Quote.LINES, json.value(lines(last)));
        process.setVariable(
                DealForms.Quote.DISCOUNT_PERCENT, last.discountPercent().toPlainString());
        process.setVariable(DealForms.Quote.PAYMENT_TERMS, last.paymentTerms());
    }

    private List<Product> products() {
        return jdbc.sql("select name, list_price, currency from crm.product_prices order by name limit :most")
                .param("most", MOST_PRODUCTS)
                .query(Product.class)
                .list();
    }

    private static List<Line> lines(Quote quote) {
        return quote.lines().stream()
                .map(line -> new Line(line.product(), line.quantity(), line.unitPrice(), line.lineTotal()))
                .toList();
    }

    private static Map<String, Object> sums(Quote quote) {
        return Map.of(
                "number", quote.number(),
                "currency", quote.currency(),
                "subtotal", quote.subtotal(),
                "discountPercent", quote.discountPercent(),
                "total", quote.total(),
                "paymentTerms", quote.paymentTerms(),
                "validUntil", quote.validUntil().toString());
    }

    /** A product to choose from. */
    record Product(String name, BigDecimal listPrice, String currency) {}

    /** A line as forms show it. */
    record Line(String product, BigDecimal quantity, BigDecimal unitPrice, BigDecimal lineTotal) {}
}

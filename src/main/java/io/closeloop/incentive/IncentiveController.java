package io.closeloop.incentive;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reps' statements over HTTP. */
@RestController
@RequestMapping("/api/incentives")
@Tag(name = "Incentives")
class IncentiveController {

    private static final Set<String> ADJUSTMENT = Set.of("reference", "rep", "amount", "currency", "reason");
    private static final BigDecimal LARGEST = new BigDecimal("99999999999.99");

    private final StatementReader statements;
    private final Adjustments adjustments;
    private final String currency;

    IncentiveController(
            StatementReader statements, Adjustments adjustments, @Value("${closeloop.currency:CNY}") String currency) {
        this.statements = statements;
        this.adjustments = adjustments;
        this.currency = currency;
    }

    @GetMapping
    @Operation(
            summary = "The statements you may see, the newest month first",
            description = "Reps see their own, sales managers their teams', finance and executives all")
    Page<StatementView> statements(
            @RequestParam(required = false) String month,
            @RequestParam(required = false) String rep,
            @ParameterObject PageQuery page,
            Actor actor) {
        return statements.list(month == null ? null : parsed(month), rep, page, actor);
    }

    @GetMapping("/{rep}/{month}")
    @Operation(
            summary = "What a rep has earned in a month such as 2026-10, and which row of the table decided the rates")
    StatementView statement(@PathVariable String rep, @PathVariable String month, Actor actor) {
        return statements.view(rep, parsed(month), actor);
    }

    @GetMapping("/{rep}/{month}/entries")
    @Operation(summary = "The lines of a statement: for each deal the money received and the commission on it")
    Page<EntryView> entries(
            @PathVariable String rep, @PathVariable String month, @ParameterObject PageQuery page, Actor actor) {
        return statements.entries(rep, parsed(month), page, actor);
    }

    @PostMapping("/adjustments")
    @Operation(
            summary = "Adds a sum to what a rep earns, or takes one off",
            description =
                    "Finance only. It is entered in the running month; closed months never change. 201 entered; 200"
                            + " the same was entered before; 409 another adjustment has this reference")
    ResponseEntity<Void> adjust(
            @RequestBody @Schema(implementation = Adjustment.class) Map<String, Object> body, Actor actor) {
        actor.mustBeIn(Groups.FINANCE, Groups.ADMINISTRATORS);
        boolean isNew = adjustments.enter(read(Fields.json(body)), actor.userId());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).build();
    }

    private Adjustment read(Fields fields) {
        fields.allowOnly(ADJUSTMENT);
        BigDecimal amount = fields.required("amount", fields.number("amount", LARGEST.negate(), LARGEST));
        if (amount != null
                && (amount.signum() == 0 || amount.stripTrailingZeros().scale() > 2)) {
            fields.refuse("amount", "must not be 0 and have at most two decimals", amount);
        }
        String given = fields.text("currency", 3);
        if (given != null && !given.matches("[A-Z]{3}")) {
            fields.refuse("currency", "must be three letters such as CNY", given);
        }
        String reference = fields.requiredText("reference", 100);
        String rep = fields.requiredText("rep", 64);
        String reason = fields.requiredText("reason", 500);
        fields.check();
        return new Adjustment(reference, rep, amount.setScale(2), given == null ? currency : given, reason);
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notSo) {
            throw Refusal.invalid("month", "must be a month such as 2026-10", month);
        }
    }
}

package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers cost directly, for finance. */
@RestController
@RequestMapping("/api/insights/account-costs")
@Tag(name = "Insights")
class AccountCostController {

    private final AccountCosts costs;

    AccountCostController(AccountCosts costs) {
        this.costs = costs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Records what was spent on a customer",
            description = "accountNumber, spentOn and amount are needed; currency and note may be")
    AccountCost record(@RequestBody @Schema(implementation = AccountCost.class) Map<String, Object> body, Actor actor) {
        return costs.record(body, actor);
    }

    @GetMapping
    @Operation(summary = "What was spent on customers, or on one of them, the latest first")
    Page<AccountCost> costs(
            @RequestParam(required = false) String accountNumber, @ParameterObject PageQuery page, Actor actor) {
        return costs.list(accountNumber, page, actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes back what was recorded wrongly")
    void delete(@PathVariable long id, Actor actor) {
        costs.delete(id, actor);
    }
}

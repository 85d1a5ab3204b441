package io.closeloop.account;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts to look at. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountController {

    private final AccountReader accounts;
    private final TierReader tiers;
    private final Timeline timeline;
    private final Referrals referrals;

    AccountController(AccountReader accounts, TierReader tiers, Timeline timeline, Referrals referrals) {
        this.accounts = accounts;
        this.tiers = tiers;
        this.timeline = timeline;
        this.referrals = referrals;
    }

    @GetMapping("/{number}")
    @Operation(summary = "An account with its contacts; 404 where there is none that you may see")
    AccountView account(@PathVariable String number, Actor actor) {
        return accounts.view(number, actor);
    }

    @GetMapping("/{number}/tier")
    @Operation(summary = "The account's tier, since when, and which row of which table gave it for what reason")
    TierView tier(@PathVariable String number, Actor actor) {
        return tiers.view(number, actor);
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "Everything that happened with the account, the newest first")
    Page<TimelineEvent> timeline(@PathVariable String number, PageQuery page, Actor actor) {
        return timeline.page(number, page, actor);
    }

    @PostMapping("/{number}/referrals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Records that the account brought a lead, and rewards it",
            description = "leadNumber; for sales, sales-managers and marketing. A lead is brought by one account only.")
    void refer(@PathVariable String number, @RequestBody Map<String, Object> body, Actor actor) {
        referrals.record(number, body, actor);
    }

    @GetMapping
    @Operation(
            summary = "The accounts you may see, the newest first",
            description = "q finds a number or a part of a name; sort is one of number, name, tier, createdAt, with a"
                    + " leading - for descending")
    Page<AccountView> accounts(
            @RequestParam(required = false) String tier,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String industry,
            @RequestParam(required = false) String q,
            @ParameterObject PageQuery page,
            Actor actor) {
        return accounts.list(AccountFilter.of(tier, owner, industry, q).visibleTo(actor), page);
    }
}

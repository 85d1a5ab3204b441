package io.closeloop.insight;

import io.closeloop.base.OneByOne;
import io.closeloop.insight.RiskFacts.Judged;
import io.closeloop.insight.RiskFacts.Present;
import io.closeloop.process.CoachDealAtRiskProcess;
import io.closeloop.process.DealRiskDecision;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Judges open deals in small steps, on any number of nodes: soon after something of them has changed, and once a day.
 * One that cannot be judged holds no other: it comes again the next day. A deal whose risk turns high becomes a coaching
 * task, once; a deal that is high no more takes its task away.
 */
@Component
class RiskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RiskWatch.class);

    private static final int BATCH = 500;

    /** What whoever asks for deals at risk waits for. */
    private static final int BEFORE_AN_ANSWER = 100;

    /** So that a turn after a large import does not keep other plans waiting: 20,000 deals a turn and node. */
    private static final int STEPS = 40;

    private final UpKeep upKeep;
    private final RiskLooks looks;
    private final RiskFacts facts;
    private final DealRiskDecision decision;
    private final CoachDealAtRiskProcess coaching;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;

    RiskWatch(
            UpKeep upKeep,
            RiskLooks looks,
            RiskFacts facts,
            DealRiskDecision decision,
            CoachDealAtRiskProcess coaching,
            JdbcClient jdbc,
            OneByOne oneByOne) {
        this.upKeep = upKeep;
        this.looks = looks;
        this.facts = facts;
        this.decision = decision;
        this.coaching = coaching;
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
    }

    @Scheduled(cron = "${closeloop.insight.risk-cron:*/20 * * * * *}")
    void watch() {
        try {
            for (int steps = 0; steps < STEPS && step(); steps++) {}
        } catch (RuntimeException e) {
            // What is due stays due; the next turn takes it up again.
            LOG.warn("Deals could not be judged this time.", e);
        }
    }

    /** Judges a little of what has just changed, so that whoever asks sees it; the rest follows behind. */
    void catchUp() {
        upKeep.catchUp();
        step(BEFORE_AN_ANSWER);
    }

    /** Whether there may be more. */
    boolean step() {
        return step(BATCH);
    }

    private boolean step(int most) {
        List<Long> due = looks.due(most);
        if (!due.isEmpty()) {
            oneByOne.work(due, this::look, deal -> looks.again(List.of(deal)));
        }
        return due.size() == most;
    }

    /** How many of them were judged: some may be in another node's hand. */
    private int look(List<Long> deals) {
        List<Long> due = looks.take(deals);
        List<Present> open = facts.of(due);
        List<Judged> judged = open.stream()
                .filter(Present::changed)
                .map(deal -> new Judged(deal, decision.judge(facts.read(deal))))
                .toList();
        facts.keep(judged);
        judged.stream().filter(Judged::turnedHigh).forEach(this::coach);
        List<Long> gone = new ArrayList<>(due);
        gone.removeAll(open.stream().map(Present::dealId).toList());
        facts.forget(gone).forEach(this::riskOver);
        judged.stream()
                .filter(Judged::isHighNoMore)
                .map(one -> one.deal().dealId())
                .forEach(this::riskOver);
        looks.never(gone);
        looks.again(open.stream().map(Present::dealId).toList());
        return due.size();
    }

    private void coach(Judged deal) {
        long id = deal.deal().dealId();
        coaching.start(caseNumber(id), id, deal.said().reasons());
    }

    private void riskOver(long deal) {
        coaching.riskOver(caseNumber(deal), deal);
    }

    private String caseNumber(long deal) {
        return jdbc.sql("select case_number from crm.deals where opportunity_id = ?")
                .param(deal)
                .query(String.class)
                .single();
    }
}

package io.closeloop.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The door to the decisions {@code dealRisk} and {@code dealRiskLevel}. */
@Component
public class DealRiskDecision {

    private final DecisionService decisionService;
    private final AsSystem asSystem;

    DealRiskDecision(DecisionService decisionService, AsSystem asSystem) {
        this.decisionService = decisionService;
        this.asSystem = asSystem;
    }

    /**
     * Judges an open deal.
     *
     * @param facts the inputs by the names of {@link DealRisk.Facts}
     */
    public Judgement judge(Map<String, Object> facts) {
        return asSystem.call(() -> {
            List<Map<String, Object>> signs = decisionService
                    .evaluateDecisionTableByKey(DealRisk.Decisions.DEAL_RISK, facts)
                    .getResultList();
            int score = signs.stream()
                    .mapToInt(sign -> ((Number) sign.get(DealRisk.Sign.POINTS)).intValue())
                    .sum();
            String level = decisionService
                    .evaluateDecisionTableByKey(
                            DealRisk.Decisions.DEAL_RISK_LEVEL, Map.of(DealRisk.Level.SCORE, (Object) score))
                    .getSingleResult()
                    .getEntry(DealRisk.Level.LEVEL);
            return new Judgement(
                    score,
                    level,
                    signs.stream()
                            .map(sign -> (String) sign.get(DealRisk.Sign.REASON))
                            .toList());
        });
    }

    /** What speaks against a deal. */
    public record Judgement(int score, String level, List<String> reasons) {}
}

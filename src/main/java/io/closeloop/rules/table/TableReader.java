package io.closeloop.rules.table;

import io.closeloop.base.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.DmnElementReference;
import org.camunda.bpm.model.dmn.instance.Expression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.RequiredDecisionReference;
import org.camunda.bpm.model.dmn.instance.RequiredInputReference;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Reads decision files as the engine would, but hears nothing from them that could harm: no document type, no more than a
 * million characters, no deep nesting.
 */
public final class TableReader {

    private static final int MOST_DECISIONS = 50;

    private static final DmnParser PARSER = new ReadySchemaParser();

    private TableReader() {}

    /**
     * What a file says.
     *
     * @throws Refusal INVALID where it is no DMN or too large
     */
    public static DecisionFile read(String xml) {
        DmnModelInstance model = model(xml);
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() > MOST_DECISIONS) {
            throw XmlGuard.refusal("must have at most " + MOST_DECISIONS + " decisions");
        }
        return new DecisionFile(
                model.getDefinitions().getName(),
                decisions.stream().map(TableReader::part).toList());
    }

    /**
     * The elements of a file, to be changed.
     *
     * @throws Refusal INVALID where it is no DMN or too large
     */
    public static DmnModelInstance model(String xml) {
        XmlGuard.check(xml);
        try {
            return PARSER.parseModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelException e) {
            throw XmlGuard.refusal("is no DMN file: " + reason(e));
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static DecisionPart part(Decision decision) {
        Expression logic = decision.getExpression();
        LiteralExpression literal = logic instanceof LiteralExpression expression ? expression : null;
        var table = logic instanceof org.camunda.bpm.model.dmn.instance.DecisionTable of ? of : null;
        if (literal == null && table == null) {
            throw XmlGuard.refusal(
                    "must give every decision a table or an expression; \"" + decision.getId() + "\" has neither");
        }
        var result = decision.getVariable();
        return new DecisionPart(
                decision.getId(),
                decision.getName(),
                description(decision),
                decision.getCamundaHistoryTimeToLiveString(),
                literal == null || result == null ? null : result.getName(),
                literal == null || result == null ? null : result.getTypeRef(),
                table == null ? null : TableContent.of(table),
                literal == null ? null : TableContent.cell(literal),
                required(decision, RequiredDecisionReference.class),
                required(decision, RequiredInputReference.class));
    }

    static String description(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }

    /** By the references as written: the model's own getter of a required input fails. */
    private static List<String> required(Decision decision, Class<? extends DmnElementReference> kind) {
        return decision.getInformationRequirements().stream()
                .flatMap(requirement -> requirement.getChildElementsByType(kind).stream())
                .map(reference -> reference.getHref().replaceFirst("^[^#]*#", ""))
                .toList();
    }
}

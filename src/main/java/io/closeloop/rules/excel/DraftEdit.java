package io.closeloop.rules.excel;

import io.closeloop.rules.table.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Puts rules into a draft's XML. Everything else in it, ids and drawing included, stays as it is. */
final class DraftEdit {

    private final DmnModelInstance model;

    DraftEdit(String xml) {
        this.model = TableReader.model(xml);
    }

    /** The ids of all that is in the draft. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        model.getModelElementsByType(DmnElement.class).forEach(element -> ids.add(element.getId()));
        return ids;
    }

    /** Makes these the rules of a decision's table, in this order. */
    void replace(String decisionKey, List<UploadedRow> rows) {
        Decision decision = model.getModelElementById(decisionKey);
        DecisionTable table = (DecisionTable) decision.getExpression();
        Map<String, Rule> known = new HashMap<>();
        table.getRules().forEach(rule -> known.put(rule.getId(), rule));
        List<Rule> rules = new ArrayList<>();
        for (UploadedRow row : rows) {
            Rule rule = known.containsKey(row.id()) ? known.get(row.id()) : newRule(row);
            write(rule, row);
            rules.add(rule);
        }
        table.getRules().clear();
        table.getRules().addAll(rules);
    }

    String xml() {
        return Dmn.convertToString(model);
    }

    private Rule newRule(UploadedRow row) {
        Rule rule = model.newInstance(Rule.class, row.id() == null ? newId("Rule_") : row.id());
        row.inputs()
                .forEach(text -> rule.getInputEntries().add(model.newInstance(InputEntry.class, newId("InputEntry_"))));
        row.outputs()
                .forEach(text ->
                        rule.getOutputEntries().add(model.newInstance(OutputEntry.class, newId("OutputEntry_"))));
        return rule;
    }

    private void write(Rule rule, UploadedRow row) {
        writeDescription(rule, row.description());
        int input = 0;
        for (InputEntry entry : rule.getInputEntries()) {
            entry.setText(changed(entry.getText(), row.inputs().get(input++)));
        }
        int output = 0;
        for (OutputEntry entry : rule.getOutputEntries()) {
            entry.setText(changed(entry.getText(), row.outputs().get(output++)));
        }
    }

    private void writeDescription(Rule rule, String text) {
        if (rule.getDescription() == null) {
            rule.setDescription(model.newInstance(Description.class));
        }
        if (!rule.getDescription().getTextContent().strip().equals(text)) {
            rule.getDescription().setTextContent(text);
        }
    }

    private Text changed(Text present, String text) {
        Text changed = present == null ? model.newInstance(Text.class) : present;
        if (!changed.getTextContent().strip().equals(text)) {
            changed.setTextContent(text);
        }
        return changed;
    }

    private static String newId(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}

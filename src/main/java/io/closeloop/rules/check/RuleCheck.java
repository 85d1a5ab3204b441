package io.closeloop.rules.check;

import io.closeloop.base.Refusal;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableReader;
import java.util.Set;
import java.util.TreeSet;

/** Says what is wrong with a decision file. It needs nothing but the files and ends in a second or two whatever they are. */
public final class RuleCheck {

    private RuleCheck() {}

    /**
     * Everything that can be said of a draft.
     *
     * @param publishedXml what decides now and processes depend on; null where there is none
     */
    public static CheckResult check(String draftXml, String publishedXml) {
        return check(draftXml, publishedXml, Set.of());
    }

    /**
     * The same with what is known of the processes.
     *
     * @param facts names that processes supply, beside those that the published file uses
     */
    public static CheckResult check(String draftXml, String publishedXml, Set<String> facts) {
        Findings findings = new Findings();
        ParsedFile draft = read(draftXml, findings);
        if (draft == null) {
            return findings.result();
        }
        ParsedFile published = publishedXml == null ? null : read(publishedXml, new Findings());
        new DrawingCheck(draft.file(), findings).run();
        new EffortCheck(draft, findings).run();
        if (published != null) {
            new DependencyCheck(draft.file(), published.file(), findings).run();
        }
        Set<String> supplied = new TreeSet<>(facts);
        if (published != null) {
            supplied.addAll(NameCheck.suppliedTo(published));
        }
        new NameCheck(draft, supplied, findings).run();
        checkTables(draft, published, findings);
        return findings.result();
    }

    /**
     * Refuses a file that must not be evaluated: what is no DMN or not FEEL, what uses more of FEEL than decisions may,
     * what could take long.
     *
     * @throws Refusal INVALID with the first reason
     */
    public static void mustBeSafe(String xml) {
        Findings findings = new Findings();
        ParsedFile file = read(xml, findings);
        if (file != null) {
            new EffortCheck(file, findings).run();
        }
        findings.result().errors().stream().findFirst().ifPresent(finding -> {
            throw Refusal.invalid("xml", finding.message(), null);
        });
    }

    /** The names that a published file takes from processes. */
    public static Set<String> facts(String publishedXml) {
        ParsedFile published = read(publishedXml, new Findings());
        return published == null ? Set.of() : NameCheck.suppliedTo(published);
    }

    private static ParsedFile read(String xml, Findings findings) {
        try {
            DecisionFile file = TableReader.read(xml);
            return new FileParser(findings).parse(file);
        } catch (Refusal e) {
            e.errors()
                    .forEach(error ->
                            findings.error(Finding.ofFile(FindingCode.XML, "The file " + error.message() + ".")));
            return null;
        }
    }

    private static void checkTables(ParsedFile draft, ParsedFile published, Findings findings) {
        draft.tables().forEach((key, table) -> {
            new ValueCheck(table, findings).run();
            if (table.isComplete()) {
                ParsedTable before =
                        published == null ? null : published.tables().get(key);
                boolean needsRow = draft.file().tops().contains(table.part());
                new RowCheck(table, before, needsRow, findings).run();
            }
        });
    }
}

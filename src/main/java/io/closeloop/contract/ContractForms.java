package io.closeloop.contract;

import io.closeloop.base.Fields;
import io.closeloop.process.DealForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.value.FileValue;

/** Reads the forms of a contract and refuses them with everything that is wrong. */
final class ContractForms {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_FILE = 10 * 1024 * 1024;

    private ContractForms() {}

    /** @param price what the deal's instalments must come to */
    static ContractDraft draft(Map<String, Object> form, BigDecimal price, LocalDate today) {
        Fields fields = Fields.of(form);
        String title = fields.requiredText(DealForms.Contract.TITLE, 300);
        String notes = fields.text(DealForms.Contract.NOTES, LONGEST_NOTE);
        ContractFile file = file(fields, form.get(DealForms.Contract.FILE));
        List<AgreedInstalment> instalments =
                InstalmentPlan.read(fields, form.get(DealForms.Contract.INSTALMENTS), price, today);
        fields.check();
        return new ContractDraft(title, file, notes, instalments);
    }

    /** A reviewer's or confirmer's decision; asking for changes needs a note that says which. */
    static <E extends Enum<E>> Decision<E> decision(
            Map<String, Object> form, Class<E> type, E changes, String noteField) {
        Fields fields = Fields.of(form);
        E said = fields.requiredChoice(DealForms.Contract.DECISION, type);
        String note = fields.text(noteField, LONGEST_NOTE);
        if (said == changes) {
            fields.required(noteField, note);
        }
        fields.check();
        return new Decision<>(said, note);
    }

    static Signatures signatures(Map<String, Object> form, LocalDate today) {
        Fields fields = Fields.of(form);
        LocalDate on = fields.required(DealForms.Contract.SIGNED_ON, fields.date(DealForms.Contract.SIGNED_ON));
        if (on != null && on.isAfter(today)) {
            fields.refuse(DealForms.Contract.SIGNED_ON, "must be today or earlier", on);
        }
        String customer = fields.requiredText(DealForms.Contract.SIGNED_BY_CUSTOMER, LONGEST_NAME);
        String us = fields.requiredText(DealForms.Contract.SIGNED_BY_US, LONGEST_NAME);
        fields.check();
        return new Signatures(on, customer, us);
    }

    /** What a person decided, and why. */
    record Decision<E extends Enum<E>>(E said, String note) {}

    private static ContractFile file(Fields fields, Object given) {
        if (!(given instanceof FileValue file) || file.getValue() == null) {
            return fields.refuse(DealForms.Contract.FILE, "must be a file", null);
        }
        byte[] content = content(file);
        String name = nameOf(file);
        if (content.length == 0 || content.length > LARGEST_FILE) {
            return fields.refuse(DealForms.Contract.FILE, "must not be empty and have at most 10 MB", name);
        }
        Optional<DocumentType> type = DocumentType.of(name, content);
        if (type.isEmpty() || name.length() > 255 || name.codePoints().anyMatch(Character::isISOControl)) {
            return fields.refuse(
                    DealForms.Contract.FILE, "must be a PDF, DOCX or ODT document, by name and content", name);
        }
        return new ContractFile(name, type.get().mediaType(), content);
    }

    /** The file's own name: some browsers send the path it had on the author's computer. */
    private static String nameOf(FileValue file) {
        String path = file.getFilename() == null ? "" : file.getFilename();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static byte[] content(FileValue file) {
        try (InputStream content = file.getValue()) {
            return content.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

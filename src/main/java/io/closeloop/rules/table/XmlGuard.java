package io.closeloop.rules.table;

import io.closeloop.base.Refusal;
import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a file before it becomes objects: its size, how deep and how many its elements are, that it is plain XML
 * without a document type, whose entities could read files or grow without bounds, and that every expression is FEEL:
 * JUEL or a script in a cell would be a program running inside the server.
 */
final class XmlGuard {

    static final int LONGEST = 1024 * 1024;
    private static final int DEEPEST = 24;
    private static final int MOST_ELEMENTS = 20_000;

    /** The names under which the engine knows FEEL, beside the plain one. */
    private static final Set<String> FEEL = Set.of(
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;
    private int elements;
    private String decision = "";
    private int row;

    private XmlGuard(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @throws Refusal INVALID with the reason */
    static void check(String xml) {
        if (xml == null || xml.isBlank()) {
            throw refusal("is missing");
        }
        if (xml.length() > LONGEST) {
            throw refusal("must have at most " + LONGEST + " characters");
        }
        try {
            new XmlGuard(FACTORY.createXMLStreamReader(new StringReader(xml))).walk();
        } catch (XMLStreamException e) {
            throw refusal("is no well-formed XML: line " + e.getLocation().getLineNumber());
        }
    }

    private void walk() throws XMLStreamException {
        checkEncoding(reader.getCharacterEncodingScheme());
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refusal("must not have a document type or entities");
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** The engine reads bytes as the file says they are written; these characters are written in UTF-8. */
    private static void checkEncoding(String declared) {
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw refusal("must be written in UTF-8, not " + declared);
        }
    }

    private void begin() {
        depth++;
        elements++;
        if (depth > DEEPEST) {
            throw refusal("must not nest elements deeper than " + DEEPEST);
        }
        if (elements > MOST_ELEMENTS) {
            throw refusal("must have at most " + MOST_ELEMENTS + " elements");
        }
        switch (reader.getLocalName()) {
            case "decision" -> {
                decision = String.valueOf(reader.getAttributeValue(null, "id"));
                row = 0;
            }
            case "rule" -> row++;
            default -> {}
        }
        checkLanguage();
    }

    /** In whichever namespace and element the language is named. */
    private void checkLanguage() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            if (reader.getAttributeLocalName(i).equals("expressionLanguage") && !isFeel(value)) {
                String place = row == 0 ? "" : "row " + row + " of ";
                throw refusal("must use FEEL only; " + place + '"' + decision + "\" is written in \"" + value + '"');
            }
        }
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel") || FEEL.contains(language);
    }

    static Refusal refusal(String reason) {
        return Refusal.invalid("xml", reason, null);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}

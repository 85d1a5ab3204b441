package io.closeloop.rules.table;

import io.closeloop.base.Refusal;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a file before it becomes objects: its size, how deep and how many its elements are, and that it is plain
 * XML without a document type, whose entities could read files or grow without bounds.
 */
final class XmlGuard {

    static final int LONGEST = 1024 * 1024;
    private static final int DEEPEST = 24;
    private static final int MOST_ELEMENTS = 50_000;

    private static final XMLInputFactory FACTORY = factory();

    private XmlGuard() {}

    /** @throws Refusal INVALID with the reason */
    static void check(String xml) {
        if (xml == null || xml.isBlank()) {
            throw refusal("is missing");
        }
        if (xml.length() > LONGEST) {
            throw refusal("must have at most " + LONGEST + " characters");
        }
        try {
            walk(FACTORY.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            throw refusal("is no well-formed XML: line " + e.getLocation().getLineNumber());
        }
    }

    private static void walk(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refusal("must not have a document type or entities");
                case XMLStreamConstants.START_ELEMENT -> check(++depth, ++elements);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static void check(int depth, int elements) {
        if (depth > DEEPEST) {
            throw refusal("must not nest elements deeper than " + DEEPEST);
        }
        if (elements > MOST_ELEMENTS) {
            throw refusal("must have at most " + MOST_ELEMENTS + " elements");
        }
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

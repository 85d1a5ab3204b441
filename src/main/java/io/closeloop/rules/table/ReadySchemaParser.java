package io.closeloop.rules.table;

import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.xml.sax.SAXException;

/**
 * The engine's parser of decision files with schemas that are read once. By itself it reads them again for each file, which
 * is nine tenths of what a file costs.
 */
final class ReadySchemaParser extends DmnParser {

    /** The names under which the engine's parser hands the schemas to JAXP. */
    private static final String SCHEMA_LANGUAGE = "http://java.sun.com/xml/jaxp/properties/schemaLanguage";

    private static final String SCHEMA_SOURCE = "http://java.sun.com/xml/jaxp/properties/schemaSource";

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        Source[] versions = Stream.of(
                        DmnModelConstants.DMN_15_SCHEMA_LOCATION,
                        DmnModelConstants.DMN_14_SCHEMA_LOCATION,
                        DmnModelConstants.DMN_13_SCHEMA_LOCATION,
                        DmnModelConstants.DMN_12_SCHEMA_LOCATION,
                        DmnModelConstants.DMN_11_SCHEMA_LOCATION,
                        DmnModelConstants.DMN_11_ALTERNATIVE_SCHEMA_LOCATION)
                .map(location -> DmnParser.class.getClassLoader().getResource(location))
                .map(url -> new StreamSource(url.toString()))
                .toArray(Source[]::new);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(versions);
        } catch (SAXException e) {
            throw new IllegalStateException("The schemas of DMN cannot be read", e);
        }
    }

    @Override
    protected void configureFactory(DocumentBuilderFactory factory) {
        super.configureFactory(factory);
        factory.setAttribute(SCHEMA_SOURCE, null);
        factory.setAttribute(SCHEMA_LANGUAGE, null);
        // It would ask for a DTD; the schema is checked all the same.
        factory.setValidating(false);
        factory.setSchema(SCHEMA);
    }

    /** Nothing more: it was checked as it was read. */
    @Override
    public void validateModel(DomDocument document) {}
}

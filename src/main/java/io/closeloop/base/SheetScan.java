package io.closeloop.base;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a part of a workbook, before the library that reads it, for what would cost that one time or memory
 * beyond measure: it makes a list as long as the column a cell says it is in, copies a shared formula for every cell
 * that has it, and computes a number from any count of digits.
 */
public final class SheetScan {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    /** Excel's own limit. */
    private static final int LONGEST_FORMULA = 8_192;

    private static final Pattern ADDRESS = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");
    private static final String CELL = "c";
    private static final String VALUE = "v";
    private static final String FORMULA = "f";
    private static final XMLInputFactory FACTORY = factory();

    private final int mostColumns;
    private final int mostFormulas;
    private int depth;
    private int cells;
    private int formulas;
    private boolean numeric;
    private String measured;
    private int length;

    private SheetScan(int mostColumns, int mostFormulas) {
        this.mostColumns = mostColumns;
        this.mostFormulas = mostFormulas;
    }

    /**
     * What is wrong with a part, to follow the word workbook: {@code must have at most 200 columns}. Nothing of one that is
     * no XML: no reader gets any further in it either.
     */
    public static Optional<String> fault(InputStream part, int mostColumns, int mostFormulas) {
        SheetScan scan = new SheetScan(mostColumns, mostFormulas);
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(part);
            String fault = null;
            while (fault == null && xml.hasNext()) {
                fault = scan.fault(xml.next(), xml);
            }
            return Optional.ofNullable(fault);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private String fault(int event, XMLStreamReader xml) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> ++depth > DEEPEST ? "is nested too deeply" : begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                measure(xml.getTextLength());
            default -> null;
        };
    }

    private String begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> cells = 0;
            case CELL -> {
                return cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            }
            case FORMULA -> {
                measured = FORMULA;
                return ++formulas > mostFormulas ? "must have at most %,d formulas".formatted(mostFormulas) : null;
            }
            case VALUE -> measured = numeric ? VALUE : measured;
            default -> {
                // Whatever else there is costs no more than its size.
            }
        }
        return null;
    }

    private String cell(String address, String type) {
        numeric = type == null || type.equals("n");
        if (address != null && !ADDRESS.matcher(address).matches()) {
            return "has a cell at \"%.20s\"".formatted(address);
        }
        return ++cells > mostColumns ? "must have at most %,d columns".formatted(mostColumns) : null;
    }

    private String end(String element) {
        depth--;
        if (element.equals(measured)) {
            measured = null;
            length = 0;
        }
        return null;
    }

    private String measure(int characters) {
        if (measured == null) {
            return null;
        }
        length += characters;
        if (measured.equals(FORMULA)) {
            return length > LONGEST_FORMULA
                    ? "has a formula of more than %,d characters".formatted(LONGEST_FORMULA)
                    : null;
        }
        return length > LONGEST_NUMBER ? "has a number of more than %d characters".formatted(LONGEST_NUMBER) : null;
    }

    /** The reader's own parser with its settings, so that both see the same. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}

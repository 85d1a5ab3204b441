package io.closeloop.rules;

/** A file's text without what says how its bytes are to be read. */
final class XmlText {

    private XmlText() {}

    static String withoutDeclaration(String xml) {
        return xml.replaceFirst("\\A\\s*<\\?xml[^>]*\\?>\\s*", "");
    }
}

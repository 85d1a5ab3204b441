package io.closeloop.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeloop.base.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a mapping's YAML, whose form {@code docs/import.md} describes. The YAML becomes a tree of texts and nothing
 * else; every fault is told with its key.
 */
class MappingParser {

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 10;
    private static final Pattern JAVA = Pattern.compile("\\w\\.\\w|\\(\\)");
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .loaderOptions(limits())
            .build());

    private MappingParser() {}

    /**
     * Reads the mapping of a type.
     *
     * @throws Refusal INVALID, naming each key at fault
     */
    static Mapping parse(Schema schema, String yaml) {
        MappingNode root = new MappingNode("mapping", tree(yaml), new ArrayList<>());
        root.allow(Set.of("type", "separator", "encoding", "dates", "decimals", "fields", "engagements"));
        mustBeOfType(schema.type(), root);
        FileFormat format = new FormatReader(root).read();
        Map<String, Rule> fields = fields(schema, root);
        List<EngagementRule> engagements = engagements(schema.type(), root);
        root.check();
        return new Mapping(schema, format, fields, engagements);
    }

    private static void mustBeOfType(ImportType type, MappingNode root) {
        String named = root.text("type");
        if (named != null && !named.equals(type.key())) {
            root.refuse("type", "is not the type of this import, " + type.key(), named);
        }
    }

    private static Map<String, Rule> fields(Schema schema, MappingNode root) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        MappingNode fields = root.child("fields");
        if (fields.isEmpty()) {
            root.refuse("fields", "must say for each field where it comes from", null);
        }
        fields.names().forEach(name -> {
            if (schema.fields().containsKey(name)) {
                rules.put(name, RuleReader.rule(fields, name));
            } else {
                fields.refuse(
                        name,
                        "is no field of %s; these are %s"
                                .formatted(schema.type().key(), schema.fieldNames()),
                        null);
            }
        });
        return rules;
    }

    private static List<EngagementRule> engagements(ImportType type, MappingNode root) {
        List<MappingNode> nodes = root.children("engagements");
        if (!nodes.isEmpty() && type != ImportType.LEADS) {
            root.refuse("engagements", "are had by leads only", null);
        }
        return nodes.stream().map(RuleReader::engagement).toList();
    }

    private static JsonNode tree(String yaml) {
        if (yaml.length() > LONGEST) {
            throw Refusal.invalid("mapping", "must have at most %,d characters".formatted(LONGEST), null);
        }
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("mapping", "is no YAML: " + place(e) + reason(e), null);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }

    /** In the parser's words, unless they are of Java's classes. */
    private static String reason(JsonProcessingException e) {
        String words = e.getOriginalMessage();
        return words == null || JAVA.matcher(words).find() ? "keys with values are expected" : words;
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        return limits;
    }
}

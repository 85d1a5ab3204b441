package io.closeloop.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up leads: each another company, of ten three are qualified, two need a review, three go to nurture and two are
 * disqualified. The same index always gives the same lead.
 */
final class Leads {

    /** The columns of a lead as posted and as a row of a file. */
    static final List<String> FIELDS = List.of(
            "company",
            "contactName",
            "phone",
            "email",
            "source",
            "position",
            "industry",
            "companySize",
            "region",
            "need",
            "budget",
            "urgency",
            "authority",
            "consent");

    private static final List<String> SYLLABLES = List.of(
            "ka", "lo", "min", "ter", "vo", "shan", "bei", "ril", "do", "quen", "fa", "zhu", "per", "ost", "ly", "gan",
            "mo", "rix", "sel", "hua", "ten", "bra", "cor", "dim", "ek", "fu", "gor", "hin", "jia", "kul", "lan",
            "nor");
    private static final List<String> TRADES =
            List.of("Machinery", "Foods", "Logistics", "Textiles", "Software", "Chemicals", "Optics", "Trading");
    private static final List<String> REGIONS = List.of("North", "South");
    private static final List<String> SOURCES = List.of("WEBSITE", "EXHIBITION", "REFERRAL", "CONTENT");

    private Leads() {}

    /** A lead's fields; those it does not know are missing. */
    static Map<String, Object> lead(int index) {
        Random random = new Random(index);
        String company = name(random, 3) + " " + name(random, 4) + " " + pick(TRADES, random);
        String person = name(random, 2) + " " + name(random, 3);
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("company", company);
        lead.put("contactName", person);
        lead.put("phone", "+86138%08d".formatted(index));
        lead.put("email", "buyer%d@%s.example".formatted(index, company.substring(0, company.indexOf(' '))));
        lead.put("source", pick(SOURCES, random));
        lead.put("region", pick(REGIONS, random));
        lead.put("need", "Wants to replace what " + company + " uses today within the year");
        lead.put("consent", true);
        lead.putAll(need(index % 10));
        return lead;
    }

    private static Map<String, Object> need(int kind) {
        return switch (kind) {
            case 0, 3, 6 -> need("LARGE", "Purchasing director", 150_000, "IMMEDIATE", "DECIDER");
            case 1, 5 -> need("LARGE", "Managing director", 60_000, "IMMEDIATE", "DECIDER");
            case 2, 7, 9 -> need("SMALL", "Engineer", 12_000, "WITHIN_QUARTER", "USER");
            default -> Map.of();
        };
    }

    private static Map<String, Object> need(
            String size, String position, int budget, String urgency, String authority) {
        return Map.of(
                "companySize", size,
                "industry", "Manufacturing",
                "position", position,
                "budget", budget,
                "urgency", urgency,
                "authority", authority);
    }

    private static String name(Random random, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < syllables; syllable++) {
            name.append(pick(SYLLABLES, random));
        }
        return name.toString();
    }

    private static String pick(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}

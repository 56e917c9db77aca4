package dev.ross.e2e.waiters;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A line as the page of its order shows it. */
record ShownLine(String order, JsonNode card) {
    static Stream<ShownLine> of(JsonNode page) {
        var order = page.get("id").asString();
        return page.get("lines").valueStream().map(card -> new ShownLine(order, card));
    }

    String id() {
        return card.get("id").asString();
    }

    String item() {
        return card.get("item").asString();
    }

    int quantity() {
        return card.get("quantity").asInt();
    }

    int remaining() {
        return card.get("remaining").asInt();
    }

    long unitPrice() {
        return card.get("unitPrice").asLong();
    }

    int voided() {
        return units("VOIDED");
    }

    int moved() {
        return units("MOVED");
    }

    /** What is left over of it after all else; a removal may name more than were left. */
    int removed() {
        return quantity() - remaining() - voided() - moved();
    }

    /** By all its reductions, however many were left. */
    int takenOff() {
        return units("REMOVED") + voided() + moved();
    }

    private int units(String kind) {
        return reductions(kind)
                .mapToInt(reduction -> reduction.path("units").asInt(quantity()))
                .sum();
    }

    Stream<JsonNode> reductions(String kind) {
        return card.get("reductions")
                .valueStream()
                .filter(reduction -> reduction.get("kind").asString().equals(kind));
    }

    List<Part> parts() {
        var parts = card.get("parts");
        return IntStream.range(0, parts.size())
                .mapToObj(place -> new Part(
                        place,
                        parts.get(place).get("status").asString(),
                        parts.get(place).path("ticket").asString("")))
                .toList();
    }

    @Override
    public String toString() {
        return "line %s of %s: %s".formatted(id(), order, card);
    }

    /**
     * @param ticket empty if it was not fired
     */
    record Part(int place, String status, String ticket) {
        boolean isFired() {
            return !ticket.isEmpty();
        }
    }
}

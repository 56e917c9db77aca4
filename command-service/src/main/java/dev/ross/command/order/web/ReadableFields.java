package dev.ross.command.order.web;

import static java.util.stream.Collectors.joining;

import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.platform.text.PlainText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be read of a command that a tablet recorded, field by field, also if the rest of it is malformed: staff who
 * deal with it see what was to be done. Names and numbers only: what people wrote about a guest is left out.
 */
record ReadableFields(JsonNode json) {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /** The most lines that are named: more have no room in a summary. */
    private static final int MOST_LINES = 50;

    /** The most letters of a name. */
    private static final int LONGEST_NAME = 120;

    private static final String WORD = "[A-Za-z_]{1,20}";
    private static final String NUMBER = "[-+0-9.,]{1,20}";

    /** The whole JSON, the same in whichever order its properties were sent. */
    String text() {
        return SORTED.writeValueAsString(json);
    }

    Optional<OfflineCommandId> id() {
        return parsed(json.path("id"), OfflineCommandId::of);
    }

    OfflineCommandKind kind() {
        return parsed(json.path("kind"), OfflineCommandKind::valueOf).orElse(OfflineCommandKind.UNKNOWN);
    }

    Optional<Instant> at() {
        return parsed(json.path("at"), Instant::parse);
    }

    /**
     * @param menu the name of an item, if there is such an item
     */
    RefusedContent content(Function<MenuItemId, Optional<String>> menu) {
        var body = json.path("body");
        var amount = body.path("amount");
        var isAmount = isWhole(amount);
        var summary = Stream.of(
                        number(json.path("course")),
                        lines(body.path("lines"), menu),
                        number(body.path("units")).map(units -> units + " ×"),
                        word(body.path("method")),
                        named("part", body),
                        isAmount ? Optional.<String>empty() : named("amount", body),
                        rate(body.path("rate")),
                        named("tip", body),
                        named("tendered", body))
                .flatMap(Optional::stream)
                .collect(joining(" "));
        return new RefusedContent(
                summary, parsed(json.path("lineId"), LineId::of).orElse(null), isAmount ? amount.longValue() : null);
    }

    private static Optional<String> lines(JsonNode lines, Function<MenuItemId, Optional<String>> menu) {
        if (!lines.isArray() || lines.isEmpty()) return Optional.empty();
        return Optional.of(lines.valueStream()
                .limit(MOST_LINES)
                .map(line -> number(line.path("quantity"))
                                .map(units -> units + " × ")
                                .orElse("")
                        + name(line, menu))
                .collect(joining(", ")));
    }

    private static String name(JsonNode line, Function<MenuItemId, Optional<String>> menu) {
        var open = PlainText.cleaned(line.path("openItem").path("name").stringValue(""), LONGEST_NAME);
        if (!open.isEmpty()) return open;
        return parsed(line.path("itemId"), MenuItemId::of)
                .map(item -> menu.apply(item).orElse(item.toString()))
                .orElse("?");
    }

    private static Optional<String> named(String name, JsonNode body) {
        return number(body.path(name)).map(value -> name + " " + value);
    }

    /** As a percentage, if it is one in parts per million. */
    private static Optional<String> rate(JsonNode rate) {
        if (!isWhole(rate)) return number(rate).map(other -> "rate " + other);
        var percent = BigDecimal.valueOf(rate.longValue(), 4).stripTrailingZeros();
        return Optional.of(percent.toPlainString() + " %");
    }

    private static Optional<String> word(JsonNode value) {
        return Optional.of(value.stringValue("")).filter(text -> text.matches(WORD));
    }

    /** Also one that was sent as text. */
    private static Optional<String> number(JsonNode value) {
        var text = isWhole(value) ? Long.toString(value.longValue()) : value.isValueNode() ? value.asString("") : "";
        return Optional.of(text).filter(known -> known.matches(NUMBER));
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }

    private static <T> Optional<T> parsed(JsonNode value, Function<String, T> parse) {
        try {
            return value.isString() ? Optional.of(parse.apply(value.stringValue())) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }
}

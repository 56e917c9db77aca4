package dev.ross.command.platform.web.field;

import dev.ross.platform.text.DateRange;
import dev.ross.platform.text.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * Configures strict JSON parsing: a number is no text, nor blank text a number, a field occurs once, text is {@link PlainText} and dates are
 * within {@link DateRange}. This holds for every field of every request without an annotation. A local time is written
 * without seconds unless it has some, as in query responses.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {
    @Bean
    JsonMapperBuilderCustomizer commandJson(Clock clock) {
        var dates = new DateRange(clock);
        var strict = new SimpleModule("strict requests")
                .addDeserializer(String.class, new Text())
                .addDeserializer(
                        LocalDate.class, new Iso<>(LocalDate.class, text -> dates.require(LocalDate.parse(text))))
                .addDeserializer(LocalTime.class, new Iso<>(LocalTime.class, LocalTime::parse))
                .addDeserializer(Instant.class, new Iso<>(Instant.class, Instant::parse))
                .addDeserializer(
                        LocalDateTime.class,
                        new Iso<>(LocalDateTime.class, text -> dates.require(LocalDateTime.parse(text))))
                .addSerializer(LocalDateTime.class, ToStringSerializer.instance)
                .addSerializer(LocalTime.class, ToStringSerializer.instance);
        return mapper -> mapper.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(strict)
                .withCoercionConfigDefaults(any -> any.setAcceptBlankAsEmpty(false)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** Deserializes text of one line, or of several for a field that is {@link MultiLine}. */
    private static class Text extends StringDeserializer {
        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property != null && property.getAnnotation(MultiLine.class) != null ? new Lines() : this;
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            return text == null ? null : checked(text);
        }

        String checked(String text) {
            return PlainText.line(text);
        }
    }

    private static final class Lines extends Text {
        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return this;
        }

        @Override
        String checked(String text) {
            return PlainText.lines(text);
        }
    }

    /**
     * Deserializes a date or time as ISO 8601 writes it. Jackson's own deserializers also accept numbers, arrays, a time
     * where a date is meant, and UTC, which they read as local time.
     */
    private static final class Iso<T> extends StdScalarDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        Iso(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING)
                return type.cast(context.handleUnexpectedToken(getValueType(context), parser));
            var text = parser.getString();
            try {
                return parse.apply(text);
            } catch (DateTimeParseException other) {
                return type.cast(context.handleWeirdStringValue(type, text, "not as ISO 8601 has it"));
            }
        }
    }
}

package dev.ross.command.platform.web;

import dev.ross.platform.http.DateRange;
import dev.ross.platform.http.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateTimeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * What is sent is taken as it is meant or refused: a number is no text, a field stands once, text is {@link PlainText} and
 * dates lie within {@link DateRange}. This holds for every field of every request, without any of them saying so.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {
    @Bean
    JsonMapperBuilderCustomizer commandJson(Clock clock) {
        var dates = new DateRange(clock);
        var strict = new SimpleModule("strict requests")
                .addDeserializer(String.class, new Text())
                .addDeserializer(
                        LocalDate.class, new Checked<>(LocalDate.class, LocalDateDeserializer.INSTANCE, dates::require))
                .addDeserializer(
                        LocalDateTime.class,
                        new Checked<>(LocalDateTime.class, LocalDateTimeDeserializer.INSTANCE, dates::require));
        return mapper -> mapper.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(strict)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** Reads text of one line, or of several for a field that is {@link MultiLine}. */
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

    private static final class Checked<T> extends StdScalarDeserializer<T> {
        private final ValueDeserializer<T> as;
        private final UnaryOperator<T> check;

        Checked(Class<T> type, ValueDeserializer<T> as, UnaryOperator<T> check) {
            super(type);
            this.as = as;
            this.check = check;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            var value = as.deserialize(parser, context);
            return value == null ? null : check.apply(value);
        }
    }
}

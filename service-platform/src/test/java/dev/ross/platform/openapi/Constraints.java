package dev.ross.platform.openapi;

import dev.ross.contracts.AtMost;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.function.Consumer;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import tools.jackson.databind.node.ObjectNode;

/** The keywords of a schema that say what Bean Validation's annotations at a field demand, those of others included. */
final class Constraints {
    private Constraints() {}

    /** Adds them to the schema, and returns it. */
    static ObjectNode add(ObjectNode schema, AnnotatedElement annotated) {
        var all = MergedAnnotations.from(annotated);
        var isList = schema.path("type").asString("").equals("array");
        each(all, Size.class, size -> {
            if (size.getInt("min") > 0) schema.put(isList ? "minItems" : "minLength", size.getInt("min"));
            if (size.getInt("max") < Integer.MAX_VALUE)
                schema.put(isList ? "maxItems" : "maxLength", size.getInt("max"));
        });
        each(all, AtMost.class, most -> schema.put("maxItems", most.getInt(MergedAnnotation.VALUE)));
        each(all, NotEmpty.class, some -> schema.put(isList ? "minItems" : "minLength", 1));
        each(all, NotBlank.class, text -> schema.put("minLength", 1));
        each(all, Min.class, least -> schema.put("minimum", least.getLong(MergedAnnotation.VALUE)));
        each(all, Max.class, most -> schema.put("maximum", most.getLong(MergedAnnotation.VALUE)));
        each(all, Positive.class, any -> schema.put("minimum", 1));
        each(all, Pattern.class, form -> schema.put("pattern", "^(?:" + form.getString("regexp") + ")$"));
        return schema;
    }

    private static <A extends Annotation> void each(
            MergedAnnotations all, Class<A> type, Consumer<MergedAnnotation<A>> to) {
        all.stream(type).forEach(to);
    }
}

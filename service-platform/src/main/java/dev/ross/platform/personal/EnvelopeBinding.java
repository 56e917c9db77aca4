package dev.ross.platform.personal;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.SealedAs;
import dev.ross.contracts.personal.Subject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;

/** The property that an envelope is bound to; in any other place it cannot be decrypted. */
record EnvelopeBinding(String name, JavaType type) {

    static EnvelopeBinding of(@Nullable BeanProperty property, DatabindContext context) {
        if (property == null || !property.getType().hasRawClass(Personal.class)) {
            return refused(property, context, "must be a property of its own, not a root or an element of something");
        }
        var type = property.getType().containedTypeOrUnknown(0);
        if (type.isJavaLangObject()) {
            return refused(property, context, "must say what it holds: Personal<String>, not Personal<?>");
        }
        var former = property.getAnnotation(SealedAs.class);
        var declaring = property.getMember().getDeclaringClass();
        return new EnvelopeBinding(
                former != null ? former.value() : declaring.getName() + "#" + property.getName(), type);
    }

    /** The additional authenticated data. No field can contain a line break, so the text is unambiguous. */
    byte[] bind(Subject subject, KeyId key) {
        return (Envelope.VERSION + "\n" + name + "\n" + subject + "\n" + key).getBytes(StandardCharsets.UTF_8);
    }

    private static EnvelopeBinding refused(@Nullable BeanProperty property, DatabindContext context, String why) {
        var where = property == null ? "" : " (" + property.getFullName() + ")";
        return context.reportBadDefinition(Personal.class, "personal data " + why + where);
    }
}

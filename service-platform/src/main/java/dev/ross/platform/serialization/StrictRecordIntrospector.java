package dev.ross.platform.serialization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Requires ROSS's own records to be stored completely, null components included. A component declared as not required
 * was added to a record that is encrypted, which no upcaster can read: if it is missing, it is null. Framework classes
 * are read leniently: some of them write more than they read, and a new release may change them.
 */
final class StrictRecordIntrospector extends JacksonAnnotationIntrospector {

    private static final String FRAMEWORK = "org.axonframework.";

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (isFramework(member.getDeclaringClass())) return super.hasRequiredMarker(config, member);
        var declared = member.getAnnotation(JsonProperty.class);
        return declared == null || declared.isRequired() != OptBoolean.FALSE;
    }

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
        var ignoral = super.findPropertyIgnoralByName(config, annotated);
        return isFramework(annotated.getRawType()) ? ignoral.withIgnoreUnknown() : ignoral;
    }

    private static boolean isFramework(Class<?> type) {
        return type.getName().startsWith(FRAMEWORK);
    }
}

package dev.ross.contracts.stored;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Our own records must be stored whole, a component that is null included. A component that is declared as not required
 * was added to a record that is sealed, which no upcaster can open: where it is missing, it is null. What the framework
 * stores of its own is its business: some of its classes write more than they read, and a new release may change them.
 */
final class OurOwnStrictly extends JacksonAnnotationIntrospector {

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

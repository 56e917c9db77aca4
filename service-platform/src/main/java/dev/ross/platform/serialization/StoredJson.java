package dev.ross.platform.serialization;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.personal.PersonalEncryption;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.cfg.ConstructorDetector.SingleArgConstructor;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.type.LogicalType;

/**
 * Configures the JSON of everything that is stored. It uses fields only, so that no getter or constructor of an
 * aggregate or saga becomes part of its stored form by accident, and it rejects unknown properties: a changed event
 * needs a new revision and an upcaster, not a lenient reader.
 */
public final class StoredJson {

    private StoredJson() {}

    /**
     * The serializer for events, snapshots, sagas, tokens and messages; personal data is encrypted with the given keys.
     */
    public static Jackson3Serializer serializer(KeyRing keys) {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> configure(mapper, keys))
                .build();
    }

    /** The mapper of {@link #serializer}, for code that reads stored JSON directly. */
    public static JsonMapper mapper(KeyRing keys) {
        return (JsonMapper) serializer(keys).getObjectMapper();
    }

    private static void configure(JsonMapper.Builder mapper, KeyRing keys) {
        PersonalEncryption.enable(mapper, keys);
        mapper.changeDefaultVisibility(seen ->
                        seen.withVisibility(PropertyAccessor.ALL, NONE).withVisibility(PropertyAccessor.FIELD, ANY))
                .constructorDetector(onlyAnnotatedOrCanonical())
                .annotationIntrospector(new StrictRecordIntrospector())
                .addMixIn(ReplayToken.class, ReplayTokenMixIn.class)
                .polymorphicTypeValidator(namesOfTypes())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, StoredJson::onlyText)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    /** A single-argument creator without a mode, as ids have it, takes the bare text. */
    private static ConstructorDetector onlyAnnotatedOrCanonical() {
        return ConstructorDetector.EXPLICIT_ONLY.withSingleArgMode(SingleArgConstructor.DELEGATING);
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /**
     * Allows the types that the framework's tokens refer to by class; our own types have names and need no entry here.
     */
    private static PolymorphicTypeValidator namesOfTypes() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.util.")
                .allowIfSubType("org.axonframework.")
                .build();
    }
}

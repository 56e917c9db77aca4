package dev.ross.contracts.stored;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.personal.KeyRingAttribute;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
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
import tools.jackson.databind.node.JsonNodeFactory;
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

    /** Upcasts events of former revisions to the current one, oldest step first; to be given to every event store. */
    public static EventUpcaster upcasters() {
        var json = JsonNodeFactory.instance;
        var onlyAddressee = json.arrayNode().add(NotificationRequestedFrom1To2.ONLY_ADDRESSEE);
        return new EventUpcasterChain(
                new SeatingReinstatedFrom1To2(),
                new FieldAddingUpcaster(TableHeld.class, "covers", json.numberNode(0)),
                new FieldAddingUpcaster(HoldMoved.class, "covers", json.numberNode(0)),
                new FieldAddingUpcaster(TableAssigned.class, "how", json.stringNode(TableAssignment.BEST_FIT.name())),
                new FieldAddingUpcaster(RequestOpened.class, "asked", json.nullNode()),
                new FieldAddingUpcaster(SeatingDeclined.class, "alternatives", json.arrayNode()),
                new FieldAddingUpcaster(SeatingExpired.class, "alternatives", json.arrayNode()),
                new NotificationRequestedFrom1To2(),
                new FieldAddingUpcaster(NotificationSent.class, "addressees", onlyAddressee),
                new FieldAddingUpcaster(NotificationFailed.class, "addressees", onlyAddressee),
                new FieldAddingUpcaster(SeatingAccepted.class, "lateAt", json.nullNode()),
                new FieldAddingUpcaster(SeatingAmended.class, "lateAt", json.nullNode()),
                new FieldAddingUpcaster(SeatingClosed.class, "by", json.stringNode(ActingSide.STAFF.name())),
                new SeatingReinstatedFrom2To3(),
                new FieldAddingUpcaster(SeatingReinstated.class, 3, "customer", json.nullNode()),
                new FieldAddingUpcaster(SeatingAmended.class, 2, "asked", json.nullNode()),
                new FieldAddingUpcaster(HoldMoved.class, 2, "comes", json.nullNode()));
    }

    private static void configure(JsonMapper.Builder mapper, KeyRing keys) {
        KeyRingAttribute.give(mapper, keys);
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

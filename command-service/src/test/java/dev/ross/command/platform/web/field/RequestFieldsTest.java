package dev.ross.command.platform.web.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ross.contracts.value.Identifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Checks every field of every request, found by reflection, so that a new field cannot miss the common rules. */
class RequestFieldsTest {
    /** The fields that may have several lines; a new one must be added here. */
    private static final Set<String> MULTI_LINE = Set.of(
            "ProfileRequest.dietary",
            "ProfileRequest.description",
            "ProfileRequest.address",
            "RegisterRequest.description",
            "RegisterRequest.address",
            "MenuItemRequest.description",
            "SeatingRequest.notes",
            "SeatingRequest.staffNotes",
            "AmendRequest.notes",
            "AmendRequest.staffNotes",
            "HailRequest.note",
            "OrderedItemRequest.note",
            "VoidRequest.remark",
            "CompRequest.remark",
            "DiscountRequest.remark",
            "RefundRequest.remark",
            "ClearanceRequest.note",
            "TagsRequest.note",
            "Reason.reason",
            "GoodReason.reason",
            "DisputeRequest.statement");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    private static final Set<Class<?>> REQUESTS = requests();

    /** The types of all fields that are no text. */
    private static final Set<Class<?>> COMPONENT_TYPES = componentTypes();

    private final JsonMapper json = mapper();

    @Test
    void noTextOfAnyRequestHidesWhatItSays() {
        var seen = new TreeSet<String>();
        for (var field : fields(String.class)) {
            var breaks = MULTI_LINE.contains(field.name());
            for (var hidden :
                    List.of("\\u0000", "\\u0007", "\\u0085", "\\u202E", "\\u2066", "\\u200F", "\\u2028", "\\uD800"))
                assertThat(isRejected(field, "\"a" + hidden + "b\""))
                        .as(field + " with " + hidden)
                        .isTrue();
            assertThat(isRejected(field, "\"a\\nb\""))
                    .as(field + " with a line break")
                    .isEqualTo(!breaks);
            seen.add(field.name());
        }
        assertThat(seen)
                .containsAll(MULTI_LINE)
                .contains("RegisterRequest.name", "RegisterRequest.cuisines", "GuestRequest.name");
    }

    @Test
    void noDateOfAnyRequestLiesBeyondTenYears() {
        for (var field : fields(LocalDate.class))
            for (var far : List.of("+999999999-12-31", "-999999999-01-01", "2036-11-26"))
                assertThat(isRejected(field, "\"" + far + "\""))
                        .as(field + " " + far)
                        .isTrue();
        for (var field : fields(LocalDateTime.class))
            for (var far : List.of("+999999999-12-31T12:00", "-999999999-01-01T00:00", "2036-11-27T00:00"))
                assertThat(isRejected(field, "\"" + far + "\""))
                        .as(field + " " + far)
                        .isTrue();
        assertThat(fields(LocalDate.class)).isNotEmpty();
        assertThat(fields(LocalDateTime.class)).isNotEmpty();
    }

    @Test
    void noTimeOfAnyRequestIsTakenForAnother() {
        var others = Map.<Class<?>, List<String>>of(
                LocalDate.class, List.of("\"2026-12-01T19:00\"", "\"2026-12-01Z\"", "[2026,12,1]", "20000"),
                LocalTime.class, List.of("\"19:00Z\"", "\"19:00+01:00\"", "[19,0]"),
                LocalDateTime.class,
                        List.of("\"2026-12-01T19:00Z\"", "\"2026-12-01T19:00+01:00\"", "[2026,12,1,19,0]", "\"\""));
        others.forEach((type, values) -> {
            assertThat(fields(type)).isNotEmpty();
            for (var field : fields(type))
                for (var value : values)
                    assertThat(failure(field.in(), "{\"%s\": %s}".formatted(field.json(), field.value(value))))
                            .as(field + " " + value)
                            .isInstanceOfSatisfying(
                                    DatabindException.class,
                                    failed -> assertThat(failed.getPath()).isNotEmpty());
        });
    }

    @Test
    void noBlankTextOfAnyRequestIsTakenForNothing() {
        var seen = new HashSet<Class<?>>();
        for (var type : COMPONENT_TYPES)
            for (var field : fields(type)) {
                if (isBareValue(field.in())) continue;
                for (var blank : List.of("\" \"", "\"   \"", "\"\\t\""))
                    assertThat(failure(field.in(), "{\"%s\": %s}".formatted(field.json(), field.value(blank))))
                            .as(field + " " + blank)
                            .isInstanceOfSatisfying(
                                    DatabindException.class,
                                    failed -> assertThat(failed.getPath())
                                            .as(field + " " + blank)
                                            .isNotEmpty());
                seen.add(type);
            }
        assertThat(seen).contains(int.class, Integer.class, Boolean.class, LocalDate.class, LocalTime.class);
        assertThat(seen).anyMatch(Class::isEnum);
    }

    @Test
    void noFieldStandsTwiceInAnyRequest() {
        for (var field : fields(String.class))
            assertThat(isUnreadable(
                            field.in(),
                            "{\"%1$s\": %2$s, \"%1$s\": %2$s}".formatted(field.json(), field.value("\"a\""))))
                    .as(field + " twice")
                    .isTrue();
    }

    /** Whether this field's own check rejects the value; that other fields are absent does not count. */
    private boolean isRejected(Field field, String value) {
        var failure = failure(field.in(), "{\"%s\": %s}".formatted(field.json(), field.value(value)));
        return failure instanceof JacksonException failed
                && failed.getCause() instanceof IllegalArgumentException
                && !failed.getPath().isEmpty()
                && field.json().equals(failed.getPath().getFirst().getPropertyName());
    }

    private boolean isUnreadable(Class<?> type, String text) {
        return failure(type, text) instanceof JacksonException;
    }

    private Throwable failure(Class<?> type, String text) {
        return catchThrowable(() -> json.readValue(text, type));
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new StrictJson().commandJson(CLOCK).customize(builder);
        return builder.build();
    }

    private static List<Field> fields(Class<?> type) {
        return REQUESTS.stream()
                .filter(request ->
                        !Identifier.class.isAssignableFrom(request)) // a bare string, which takes plain ids alone
                .flatMap(request -> Stream.of(request.getRecordComponents())
                        .filter(component -> holds(component.getGenericType(), type))
                        .map(component -> new Field(request, component)))
                .toList();
    }

    private static boolean isBareValue(Class<?> request) {
        return Stream.of(request.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    /** The request that a value of any JSON contains, which is read by itself and whose faults are its own. */
    private static Optional<Class<?>> readLater(Class<?> type) {
        if (!type.isRecord()) return Optional.empty();
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .<Class<?>>map(RecordComponent::getType)
                .filter(Class::isRecord)
                .findFirst();
    }

    private static Set<Class<?>> componentTypes() {
        var types = new LinkedHashSet<Class<?>>();
        for (var request : REQUESTS)
            for (var component : request.getRecordComponents()) {
                var type = component.getType();
                if (component.getGenericType() instanceof ParameterizedType many)
                    for (var inside : many.getActualTypeArguments()) if (inside instanceof Class<?> one) types.add(one);
                if (!Collection.class.isAssignableFrom(type)) types.add(type);
            }
        types.removeIf(type ->
                type == String.class || type.isInterface() || readLater(type).isPresent());
        return types;
    }

    private static boolean holds(Type declared, Class<?> type) {
        return declared == type
                || declared instanceof ParameterizedType many
                        && Stream.of(many.getActualTypeArguments()).anyMatch(one -> one == type);
    }

    /** The records that handlers take as bodies, with those inside them. */
    private static Set<Class<?>> requests() {
        var found = new LinkedHashSet<Class<?>>();
        var open = new ArrayList<Class<?>>(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.ross.command")
                        .stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .flatMap(method -> Stream.of(method.getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .<Class<?>>map(java.lang.reflect.Parameter::getType)
                        .toList());
        while (!open.isEmpty()) {
            var next = open.removeLast();
            var type = readLater(next).orElse(next);
            if (!type.isRecord() || !found.add(type)) continue;
            for (var component : type.getRecordComponents()) {
                open.add(component.getType());
                if (component.getGenericType() instanceof ParameterizedType many)
                    for (var inside : many.getActualTypeArguments()) if (inside instanceof Class<?> one) open.add(one);
            }
        }
        assertThat(found).hasSizeGreaterThan(15);
        return found;
    }

    private record Field(Class<?> in, RecordComponent component) {
        private static final Map<Class<?>, String> LISTS = Map.of(List.class, "[%s]", Set.class, "[%s]");

        String json() {
            return component.getName();
        }

        String name() {
            return in.getSimpleName() + "." + json();
        }

        String value(String one) {
            return Objects.requireNonNull(LISTS.getOrDefault(component.getType(), "%s"))
                    .formatted(one);
        }

        @Override
        public String toString() {
            return name();
        }
    }
}

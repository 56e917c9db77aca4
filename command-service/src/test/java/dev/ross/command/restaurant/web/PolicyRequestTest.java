package dev.ross.command.restaurant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The bounds that are told to clients are those of the policy itself. */
class PolicyRequestTest {
    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsBoundedAsInThePolicy(RecordComponent number) {
        var name = number.getName();
        var least = Objects.requireNonNull(constraint(number, Min.class)).value();
        var most = Objects.requireNonNull(constraint(number, Max.class)).value();
        for (var allowed : new long[] {least, most})
            assertThat(request(name, allowed).toPolicy()).isNotNull();
        for (var refused : new long[] {least - 1, most + 1})
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> request(name, refused).toPolicy());
    }

    @Test
    void remindersAreBoundedAsInThePolicy() throws NoSuchMethodException {
        var list = PolicyRequest.class.getDeclaredMethod("remindBeforeMinutes");
        var most = list.getAnnotatedReturnType().getAnnotation(Size.class).max();
        assertThat(request("remindBeforeMinutes", minutes(most)).toPolicy()).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> request("remindBeforeMinutes", minutes(most + 1)).toPolicy());
    }

    @Test
    void turnTimesAreBoundedAsInThePolicy() throws NoSuchMethodException {
        var list = PolicyRequest.class.getDeclaredMethod("turnMinutes");
        var most = list.getAnnotatedReturnType().getAnnotation(Size.class).max();
        assertThat(request("turnMinutes", turns(most)).toPolicy()).isNotNull();
        for (var refused : new int[] {0, most + 1})
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> request("turnMinutes", turns(refused)).toPolicy());
    }

    static Stream<RecordComponent> numbers() {
        return Stream.of(PolicyRequest.class.getRecordComponents())
                .filter(component -> component.getType() == Integer.class);
    }

    private static int[] minutes(int count) {
        return IntStream.rangeClosed(1, count).toArray();
    }

    private static Object[] turns(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(upTo -> Map.of("upTo", upTo, "minutes", 90))
                .toArray();
    }

    private static <A extends Annotation> A constraint(RecordComponent component, Class<A> type) {
        return component.getAccessor().getAnnotation(type);
    }

    private static PolicyRequest request(String name, Object value) {
        return JsonMapper.shared().convertValue(Map.of(name, value), PolicyRequest.class);
    }
}

package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredShapeTest {
    record Menu(String name, List<Dish> dishes) {}

    record Dish(int price) {}

    record Menu2(String name, Map<String, Dish> dishes) {}

    sealed interface Phase {
        record Open() implements Phase {}

        record Shut(Colour sign) implements Phase {}
    }

    enum Colour {
        RED,
        GREEN
    }

    @Test
    void tellsTheTypesOfAllThatIsWithin() {
        assertThat(StoredShape.of(Menu.class))
                .contains("name: java.lang.String")
                .contains("dishes: java.util.List<" + Dish.class.getName() + ">")
                .contains("price: int");
        assertThat(StoredShape.of(Menu2.class)).contains("price: int").isNotEqualTo(StoredShape.of(Menu.class));
    }

    @Test
    void tellsTheKindsOfASealedTypeAndTheConstantsOfAnEnum() {
        assertThat(StoredShape.of(Phase.class)).contains("Phase$Open", "sign: ", "RED", "GREEN");
    }
}

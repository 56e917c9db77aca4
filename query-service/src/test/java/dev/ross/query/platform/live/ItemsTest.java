package dev.ross.query.platform.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.web.Json;
import dev.ross.query.platform.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ItemsTest {
    private final Json json = new Json();

    @Test
    void tellsWhatCameWhatChangedAndWhatWent() {
        var before = requireNonNull(items(page(new Item("a", 1), new Item("b", 1), new Item("c", 1)), null));
        var after = requireNonNull(items(page(new Item("a", 1), new Item("c", 2), new Item("d", 1)), before));

        assertThat(told(after.since(before)))
                .containsExactly(
                        "removed {\"id\":\"b\"}",
                        "changed {\"id\":\"c\",\"number\":2}",
                        "changed {\"id\":\"d\",\"number\":1}");
    }

    @Test
    void anItemThatIsTheSameIsNotHeldTwice() {
        var before = requireNonNull(items(page(new Item("a", 1)), null));
        var after = requireNonNull(items(page(new Item("a", 1)), before));

        assertThat(after.since(before)).isEmpty();
        assertThat(after.item("a")).isSameAs(before.item("a"));
    }

    @Test
    void whatAPageSaysBesideItsItemsIsToldApartFromThem() {
        var before = requireNonNull(items(new Page<>(List.of(new Item("a", 1), new Item("b", 1)), null), null));
        var after = requireNonNull(items(new Page<>(List.of(new Item("a", 1), new Item("b", 2)), "more"), before));

        assertThat(told(after.since(before)))
                .containsExactly("changed {\"id\":\"b\",\"number\":2}", "properties {\"next\":\"more\"}");
    }

    @Test
    void itemsThatCannotBeToldApartAreToldWhole() {
        assertThat(items(page(new Item("a", 1), new Item("a", 2)), null)).isNull();
        assertThat(items(page(new Item(null, 1)), null)).isNull();
    }

    private @Nullable Items items(Page<Item> page, @Nullable Items before) {
        return Items.of(page, (ObjectNode) json.tree(page), json, before);
    }

    private static Page<Item> page(Item... items) {
        return new Page<>(List.of(items), null);
    }

    private static Stream<String> told(@Nullable List<Items.Change> changes) {
        return requireNonNull(changes).stream()
                .map(change -> change.name() + " " + new String(change.data().plain(), StandardCharsets.UTF_8));
    }

    private record Item(@Nullable String id, int number) {}
}

package dev.ross.query.platform.live.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.platform.web.ListPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ItemListTest {
    private final AnswerJson json = new AnswerJson();

    @Test
    void tellsWhatCameWhatChangedAndWhatWent() {
        var before = requireNonNull(items(page(new Item("a", 1), new Item("b", 1), new Item("c", 1)), null));
        var after = requireNonNull(items(page(new Item("a", 1), new Item("c", 2), new Item("d", 1)), before));

        assertThat(names(after.since(before)))
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
        var before = requireNonNull(items(new ListPage<>(List.of(new Item("a", 1), new Item("b", 1)), null), null));
        var after = requireNonNull(items(new ListPage<>(List.of(new Item("a", 1), new Item("b", 2)), "more"), before));

        assertThat(names(after.since(before)))
                .containsExactly("changed {\"id\":\"b\",\"number\":2}", "properties {\"next\":\"more\"}");
    }

    @Test
    void itemsThatCannotBeToldApartAreToldWhole() {
        assertThat(items(page(new Item("a", 1), new Item("a", 2)), null)).isNull();
        assertThat(items(page(new Item(null, 1)), null)).isNull();
    }

    private @Nullable ItemList items(ListPage<Item> page, @Nullable ItemList before) {
        return ItemList.of(page, (ObjectNode) json.tree(page), json, before);
    }

    private static ListPage<Item> page(Item... items) {
        return new ListPage<>(List.of(items), null);
    }

    private static Stream<String> names(@Nullable List<ItemList.Change> changes) {
        return requireNonNull(changes).stream()
                .map(change -> change.name() + " " + new String(change.data().plain(), StandardCharsets.UTF_8));
    }

    private record Item(@Nullable String id, int number) {}
}

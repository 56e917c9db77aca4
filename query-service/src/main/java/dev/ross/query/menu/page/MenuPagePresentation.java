package dev.ross.query.menu.page;

import dev.ross.contracts.menu.MenuEdition;
import dev.ross.query.menu.page.MenuView.TeamMenu;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.security.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Presents an edition of a menu to one audience: the menu of a private restaurant does not exist for the public, and
 * neither does any draft.
 */
record MenuPagePresentation(Audience audience, MenuEdition edition) implements Presentation<MenuPage, MenuView> {
    @Override
    public @Nullable MenuView show(MenuPage page) {
        var currency = page.currency();
        if (currency == null || !page.isThereFor(audience) || !mayRead()) return null;
        return new MenuView(
                currency,
                page.content().of(edition).stream()
                        .map(entry -> MenuItemCard.of(entry, page.stock(), audience))
                        .toList(),
                TeamMenu.of(page, audience));
    }

    private boolean mayRead() {
        return edition == MenuEdition.PUBLISHED || audience.works();
    }
}

package dev.ross.query.menu.page;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores menus, keyed by restaurant. */
@Component
@DocumentBound("one restaurant's menu: at most 300 items, each once as published and once as in the draft, with at most"
        + " 3000 options, items of parts and serving times in all, a number of what is left for each, the settings"
        + " for orders, which commands limit, and at most 20 printers")
class MenuPages extends ViewStore<MenuPage> {
    static final String NAME = "menu-page-3";

    MenuPages(ViewRegistry registry) {
        super(registry, NAME, MenuPage.class, MenuPage::unknown);
    }
}

package dev.ross.command.menu;

import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.menu.MenuContent;
import dev.ross.contracts.menu.MenuEvent;
import dev.ross.contracts.menu.MenuEvent.OrderSettingsSet;
import dev.ross.contracts.menu.OrderSettings;

/** What orders are decided with: the menu, and the settings for orders and bills. */
public record MenuRules(MenuContent menu, OrderSettings settings) implements CacheWeight {
    static final MenuRules NONE = new MenuRules(MenuContent.NONE, OrderSettings.DEFAULT);

    MenuRules after(MenuEvent event) {
        return new MenuRules(menu.after(event), event instanceof OrderSettingsSet set ? set.settings() : settings);
    }

    @Override
    public int bytes() {
        return USUAL + Menu.bytesOf(menu);
    }
}

package dev.ross.command.restaurant;

import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.restaurant.RestaurantCommand.AttachPhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.CompletePhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.RefusePhoto;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a restaurant's photo. */
@Component
class PhotoCommands {
    private final RestaurantChanges changes;
    private final ActionBudgets budgets;

    PhotoCommands(RestaurantChanges changes, ActionBudgets budgets) {
        this.changes = changes;
        this.budgets = budgets;
    }

    @CommandHandler
    CommandOutcome handle(OfferPhotoUpload offer, MetaData metaData) {
        var changed = changes.make(
                offer, metaData, (restaurant, now) -> restaurant.decide(offer, budgets.photoUploads(), now));
        return new CommandOutcome(offer.upload().toString(), changed.version());
    }

    @CommandHandler
    CommandOutcome handle(CompletePhotoUpload complete, MetaData metaData) {
        return changes.make(complete, metaData, (restaurant, now) -> restaurant.decide(complete, now));
    }

    @CommandHandler
    CommandOutcome handle(AttachPhoto attach, MetaData metaData) {
        return changes.make(attach, metaData, (restaurant, now) -> restaurant.decide(attach, now));
    }

    @CommandHandler
    CommandOutcome handle(RefusePhoto refuse, MetaData metaData) {
        return changes.make(refuse, metaData, (restaurant, now) -> restaurant.decide(refuse, now));
    }
}

package dev.ross.query.waitlist.board;

import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(WaitlistStore.NAME)
class WaitlistProjection {
    private final WaitlistStore lists;

    WaitlistProjection(WaitlistStore lists) {
        this.lists = lists;
    }

    @EventHandler
    void on(WaitlistEvent event, LogPosition at, @SequenceNumber long version) {
        lists.update(
                event.waiting().list(),
                at,
                board -> evolve(board, event, version).seen(version));
    }

    @ResetHandler
    void forget() {
        lists.empty();
    }

    private static WaitlistBoard evolve(WaitlistBoard board, WaitlistEvent event, long version) {
        return switch (event) {
            case WaitlistJoined joined -> board.joined(WaitingParty.of(joined, version));
            case PlaceOffered offered -> board.change(offered.waiting(), wait -> wait.offered(offered));
            case OfferAccepted accepted -> board.over(accepted.waiting());
            case OfferLapsed lapsed -> board.over(lapsed.waiting());
            case WaitEnded ended -> board.over(ended.waiting());
            case WaitContactChanged changed ->
                board.change(
                        changed.waiting(), wait -> wait.knownAs(changed.guest().value()));
            case WaitlistLeft left -> board.over(left.waiting());
        };
    }
}

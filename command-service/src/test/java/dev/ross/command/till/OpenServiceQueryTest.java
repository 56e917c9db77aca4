package dev.ross.command.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenServiceQueryTest {
    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final OpenServiceQuery query =
            new OpenServiceQuery(DefaultQueryGateway.builder().queryBus(bus).build());

    @Test
    void whatIsOpenIsAnswered() {
        var open = new OpenService(List.of(OrderId.of("r1.o1")), List.of());
        bus.subscribe(FindOpenService.class.getName(), OpenService.class, asked -> open);
        assertThat(query.of(closing(false))).isEqualTo(open);
        assertThat(query.of(closing(true))).isEqualTo(open);
    }

    @Test
    @Timeout(30)
    void withoutAnAnswerADayIsClosedOnlyWhateverIsOpen() {
        bus.subscribe(FindOpenService.class.getName(), OpenService.class, asked -> {
            Thread.sleep(Duration.ofMinutes(1));
            return OpenService.NONE;
        });
        var rejection = catchThrowableOfType(RejectedException.class, () -> query.of(closing(false)));
        assertThat(rejection.details().code()).isEqualTo("OPEN_ORDERS_AWAY");
        assertThat(query.of(closing(true))).isEqualTo(OpenService.NONE);
    }

    private static CloseDay closing(boolean leaveOpen) {
        return new CloseDay(
                RestaurantId.of("r1"), LocalDate.parse("2026-11-20"), 0, null, null, leaveOpen, StaffId.of("maja"));
    }
}

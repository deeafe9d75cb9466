package org.hufu.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is set comes back set, and nothing else. */
class StatusListPropertyTest {
  @Property(tries = 100)
  void a_list_is_read_as_it_was_written(
      @ForAll Set<@IntRange(max = StatusList.ENTRIES - 1) Integer> indexes) {
    BitSet set = new BitSet();
    indexes.forEach(set::set);
    StatusList list = StatusList.decode(StatusList.of(set).encode());

    assertThat(list).isEqualTo(StatusList.of(set));
    indexes.forEach(index -> assertThat(list.isSet(index)).isTrue());
    assertThat(list.isSet(set.nextClearBit(0))).isFalse();
  }

  @Property(tries = 50)
  void numbers_come_back_as_they_were_put_in(
      @ForAll @Size(max = 200)
          Map<@IntRange(max = StatusList.ENTRIES - 1) Integer, @IntRange(max = 15) Integer> values,
      @ForAll @IntRange(max = StatusList.ENTRIES - 1) int other) {
    StatusList list = StatusList.decode(StatusList.of(4, values).encode(), 4);

    assertThat(list).isEqualTo(StatusList.of(4, values));
    values.forEach((index, value) -> assertThat(list.value(index)).isEqualTo(value));
    assertThat(list.value(other)).isEqualTo(values.getOrDefault(other, 0));
  }
}

package org.hufu.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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
}

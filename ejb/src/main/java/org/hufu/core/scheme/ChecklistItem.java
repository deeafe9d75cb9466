package org.hufu.core.scheme;

import org.hufu.core.conformity.Text;

/**
 * Something an application must hold before it can be submitted.
 *
 * @param id kebab case; one of the words of the scheme format, see {@code config/README.md}
 * @param required false for what only helps
 */
public record ChecklistItem(String id, Text text, boolean required) {}

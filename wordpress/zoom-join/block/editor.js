/** The block in the editor: a preview of the element, and its settings. Uses WordPress's globals, without a build. */
(({ blocks, blockEditor, components, element, i18n }, { meetings, settings }) => {
  const { createElement: el, Fragment } = element;
  const { __ } = i18n;

  const ratios = ['16/9', '4/3', '1/1', '9/16'];

  const inspector = ({ attributes, setAttributes }) => {
    const control = (kind, name, properties) =>
      el(kind, {
        key: name,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value ?? '' }),
        __nextHasNoMarginBottom: true,
        ...properties,
      });
    return el(
      blockEditor.InspectorControls,
      {},
      el(
        components.PanelBody,
        { title: __('Meeting', 'zoom-join') },
        control(components.SelectControl, 'meeting', {
          label: __('Meeting', 'zoom-join'),
          options: [{ value: '', label: __('Choose a meeting…', 'zoom-join') }, ...meetings],
        }),
        control(components.SelectControl, 'audience', {
          label: __('Who may join', 'zoom-join'),
          help: __('Only people who may read this post can join.', 'zoom-join'),
          options: [
            { value: 'everyone', label: __('Everyone who may read the post', 'zoom-join') },
            { value: 'signed-in', label: __('Signed-in users who may read the post', 'zoom-join') },
          ],
        }),
      ),
      el(
        components.PanelBody,
        { title: __('Appearance', 'zoom-join') },
        control(components.TextControl, 'label', {
          label: __('Button text', 'zoom-join'),
          placeholder: __('Join meeting', 'zoom-join'),
        }),
        control(components.SelectControl, 'ratio', {
          label: __('Aspect ratio', 'zoom-join'),
          options: ratios.map((ratio) => ({ value: ratio, label: ratio.replace('/', ' : ') })),
        }),
        el(
          'fieldset',
          {},
          el(components.BaseControl.VisualLabel, { as: 'legend' }, __('Colour', 'zoom-join')),
          control(components.ColorPalette, 'accent', { colors: [], enableAlpha: false }),
        ),
      ),
    );
  };

  const preview = ({ meeting, label, ratio, accent }) => {
    const known = meetings.find(({ value }) => value === meeting);
    const style = { aspectRatio: ratio, ...(accent && { '--zoom-join-accent': accent }) };
    const text = meeting
      ? (known?.label ?? __('This meeting is no longer in the list.', 'zoom-join'))
      : __('Choose a meeting in the block’s settings.', 'zoom-join');
    return el(
      'div',
      { className: 'zoom-join-preview', style },
      el('p', {}, text),
      el(
        'span',
        { className: 'zoom-join-preview-button' },
        label || __('Join meeting', 'zoom-join'),
      ),
      meetings.length === 0 &&
        el(
          'p',
          {},
          settings
            ? el(
                'a',
                { href: settings },
                __('Add a meeting under Settings → Zoom Join.', 'zoom-join'),
              )
            : __('An administrator adds meetings under Settings → Zoom Join.', 'zoom-join'),
        ),
    );
  };

  blocks.registerBlockType('zoom-join/meeting', {
    edit: (properties) =>
      el(
        Fragment,
        {},
        inspector(properties),
        el('div', blockEditor.useBlockProps(), preview(properties.attributes)),
      ),
    save: () => null,
  });
})(window.wp, window.zoomJoinEditor);

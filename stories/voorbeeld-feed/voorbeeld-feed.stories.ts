import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { clock, column } from '../frame.js';
import { pageOf, type PageName } from './pages.js';

// The widgets on the pages about the feed, each with exactly the example of its page.

interface ExampleArgs {
  page: PageName;
  lang: string;
}
type Story = StoryObj<ExampleArgs>;

const meta: Meta<ExampleArgs> = {
  title: 'Voorbeeld-feed/Widgets',
  // They stand on the pages, and are no pages themselves.
  tags: ['!dev'],
  parameters: { controls: { disable: true } },
  render: ({ page }) => {
    const { name, tag, attributes = {} } = pageOf(page);
    const widget = document.createElement(tag);
    for (const [attribute, value] of Object.entries(attributes)) {
      widget.setAttribute(attribute, value);
    }
    widget.setAttribute('heading-level', '3');
    widget.setAttribute('feed', `feeds/voorbeeld/${name}.json`);
    return column(760, Object.assign(widget, { clock }));
  },
};
export default meta;

const show = (page: PageName): Story => ({
  args: { page, lang: pageOf(page).attributes?.['lang'] ?? 'nl' },
});

export const Uitgever: Story = show('uitgever');
export const Diensten: Story = show('diensten');
export const Locaties: Story = show('locaties');
export const Respijtzorg: Story = show('respijtzorg');
export const Zorgladder: Story = show('zorgladder');
export const Test: Story = show('test');
export const Respijtmenu: Story = show('respijtmenu');
export const Zoeker: Story = show('zoeker');
export const Verklaring: Story = show('verklaring');
export const Gemeenten: Story = show('gemeenten');
export const Vertalingen: Story = show('vertalingen');
